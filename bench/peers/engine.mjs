// SPDX-License-Identifier: Apache-2.0
// json-rules-engine: engine.mjs FOLDER RECORDS; all rules at one priority, the first of those that
// fire is taken (stopping at the first by priorities is slower).
import fs from 'node:fs';
import { Engine, Operator } from 'json-rules-engine';
import { lines, Output } from './lines.mjs';

const [folder, records] = process.argv.slice(2);
const rules = JSON.parse(fs.readFileSync(`${folder}/engine.json`, 'utf8'));
const engine = new Engine(rules, { allowUndefinedFacts: true });
engine.addOperator(new Operator('absent', (fact) => fact === undefined));
const out = new Output(folder, 1000);
for (const line of lines(records)) {
  const record = JSON.parse(line);
  const { events } = await engine.run(record);
  const first = events.reduce((least, event) => Math.min(least, event.params.k), Infinity);
  out.put(record.id, first === Infinity ? -1 : first);
}
out.flush();
