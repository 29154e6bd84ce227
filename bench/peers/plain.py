# SPDX-License-Identifier: Apache-2.0
"""Python without a library: plain.py FOLDER RECORDS; json.loads and the rules as a function."""
import json
import sys

folder, records = sys.argv[1:]
names = {}
with open(f"{folder}/decide.py") as source:
    exec(compile(source.read(), "decide.py", "exec"), names)
decide = names["decide"]
with open(f"{folder}/rows.json") as source:
    tails = [f',"disposition":"{d}","rule":"{r}"}}\n' for d, r in json.load(source)]
tails.append(',"disposition":"self_care","rule":null}\n')
out = sys.stdout
with open(records, "rb") as lines:
    for line in lines:
        record = json.loads(line)
        out.write(f'{{"id":"{record["id"]}"{tails[decide(record)]}')
