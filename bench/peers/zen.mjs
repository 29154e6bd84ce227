// SPDX-License-Identifier: Apache-2.0
// GoRules Zen: zen.mjs FOLDER RECORDS; one decision table, many evaluations under way at once.
import fs from 'node:fs';
import { ZenEngine } from '@gorules/zen-engine';
import { lines, Output } from './lines.mjs';

const [folder, records] = process.argv.slice(2);
const decision = new ZenEngine().createDecision(fs.readFileSync(`${folder}/zen.json`));
const out = new Output(folder, 1000);
let batch = [];

async function evaluate() {
  const answers = await Promise.all(batch.map((record) => decision.evaluate(record)));
  answers.forEach((answer, i) => out.put(batch[i].id, answer.result.k));
  batch = [];
}

for (const line of lines(records)) {
  batch.push(JSON.parse(line));
  if (batch.length === 1000) await evaluate();
}
await evaluate();
out.flush();
