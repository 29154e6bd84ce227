// SPDX-License-Identifier: Apache-2.0
// DuckDB: duckdb.mjs FOLDER RECORDS OUT THREADS; the rules as one SQL CASE over read_json.
import fs from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, records, out, threads] = process.argv.slice(2);
const sql = fs.readFileSync(`${folder}/decide.sql`, 'utf8').replace('%IN%', records)
  .replace('%OUT%', out);
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
await connection.run(sql);
