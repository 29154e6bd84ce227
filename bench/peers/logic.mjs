// SPDX-License-Identifier: Apache-2.0
// json-logic-js: logic.mjs FOLDER RECORDS; all rules are one long `if`.
import fs from 'node:fs';
import logic from 'json-logic-js';
import { lines, Output } from './lines.mjs';

const [folder, records] = process.argv.slice(2);
const rules = JSON.parse(fs.readFileSync(`${folder}/logic.json`, 'utf8'));
const out = new Output(folder, 1000);
for (const line of lines(records)) {
  const record = JSON.parse(line);
  out.put(record.id, logic.apply(rules, record));
}
out.flush();
