// SPDX-License-Identifier: Apache-2.0
// The records of a file one by one, and output in large pieces: the same for every Node peer.
import fs from 'node:fs';

export function* lines(path) {
  const file = fs.openSync(path);
  const block = Buffer.alloc(1 << 20);
  let rest = '';
  for (let got; (got = fs.readSync(file, block)) > 0;) {
    const text = rest + block.toString('utf8', 0, got);
    const parts = text.split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest) yield rest;
}

export class Output {
  // `block`: bytes kept before they are written; small for slow peers, which may be stopped.
  constructor(folder, block = 1 << 16) {
    this.block = block;
    const rows = JSON.parse(fs.readFileSync(`${folder}/rows.json`, 'utf8'));
    this.tails = rows.map(([disposition, rule]) =>
      `,"disposition":${JSON.stringify(disposition)},"rule":${JSON.stringify(rule)}}\n`);
    this.text = '';
  }

  put(id, k) {
    const tail = k < 0 ? ',"disposition":"self_care","rule":null}\n' : this.tails[k];
    this.text += `{"id":${JSON.stringify(id)}${tail}`;
    if (this.text.length > this.block) this.flush();
  }

  flush() {
    const bytes = Buffer.from(this.text);
    for (let at = 0; at < bytes.length;) at += fs.writeSync(1, bytes, at);
    this.text = '';
  }
}
