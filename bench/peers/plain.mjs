// SPDX-License-Identifier: Apache-2.0
// Node without a library: plain.mjs FOLDER RECORDS; JSON.parse and the rules as a function.
import path from 'node:path';
import { lines, Output } from './lines.mjs';

const [folder, records] = process.argv.slice(2);
const { decide } = await import(path.resolve(folder, 'decide.mjs'));
const out = new Output(folder);
for (const line of lines(records)) {
  const record = JSON.parse(line);
  out.put(record.id, decide(record));
}
out.flush();
