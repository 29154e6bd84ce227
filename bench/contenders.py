# SPDX-License-Identifier: Apache-2.0
"""Who is measured, and how each is started."""
import dataclasses
import json
import pathlib
import subprocess

BENCH = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Contender:
    name: str
    words: object  # (task) -> command; "OUT" in it is the output's name, else standard output
    note: str = ""
    decides: bool = True  # writes results that can be compared
    jobs: int = 1


@dataclasses.dataclass
class Task:
    """One ruleset, compiled to every peer, and one file of records."""
    name: str
    ruleset: pathlib.Path
    peers: pathlib.Path  # what emit_all.py wrote
    records: pathlib.Path
    count: int
    out: pathlib.Path  # folder for outputs
    scripts: pathlib.Path  # the Node peers, beside their packages


def unkink_words(program, task, *more):
    return [str(program), "--rules", str(task.ruleset), "score", *more, str(task.records)]


def node(script, task, *more):
    return ["node", "--max-old-space-size=4096", str(task.scripts / script), str(task.peers),
            str(task.records), *more]


def copy(programs, task):
    """Writes as much as unkink has written, in the turn before."""
    results = task.out / "unkink.out"
    size = results.stat().st_size if results.exists() else 0
    return [str(programs / "copy"), str(task.records), str(task.out / "copy.out"), str(size)]


def hand(task):
    """Compiled once for each ruleset; None where the compiler gives up."""
    program = task.peers / "hand"
    source = task.peers / "decide.cpp"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["g++", "-std=c++20", "-O3", "-march=native", f"-I{BENCH / 'peers'}",
                        str(source), "-o", str(program), "-lsimdjson"], check=True, timeout=600)
    return [str(program), str(task.records)]


def clips(programs, task):
    rows = json.loads((task.peers / "rows.json").read_text())
    tails = [f',"disposition":"{d}","rule":"{r}"}}' for d, r in rows]
    tails.append(',"disposition":"self_care","rule":null}')
    (task.peers / "tails").write_text("".join(tail + "\n" for tail in tails))
    return [str(programs / "clips_engine"), str(task.peers / "decide.clp"), str(task.records),
            str(task.peers / "tails")]


def duckdb(task, threads):
    return node("duckdb.mjs", task, "OUT", str(threads))


def all_contenders(program, programs):
    """In the order of the table; the first is the one that the others must agree with."""
    peers = BENCH / "peers"
    return [
        Contender("unkink", lambda t: unkink_words(program, t, "--jobs", "1")),
        Contender("newlines", lambda t: [str(programs / "newlines"), str(t.records)],
                  "read the file, count its lines", decides=False),
        Contender("copy", lambda t: copy(programs, t),
                  "the same, and write as much as unkink does", decides=False),
        Contender("W", lambda t: [str(programs / "walk"), str(t.records)],
                  "simdjson On-Demand, every field, file preloaded", decides=False),
        Contender("simdjson+code", hand, "simdjson On-Demand, rules compiled as C++"),
        Contender("duckdb", lambda t: duckdb(t, 1), "DuckDB, the rules as one SQL CASE"),
        Contender("node", lambda t: node("plain.mjs", t), "JSON.parse, rules as JavaScript"),
        Contender("python", lambda t: ["/usr/bin/python3", str(peers / "plain.py"), str(t.peers),
                                       str(t.records)], "json.loads, rules as Python"),
        Contender("clips", lambda t: clips(programs, t), "CLIPS 6.30 by its C interface"),
        Contender("json-logic-js", lambda t: node("logic.mjs", t), "one long if"),
        Contender("zen", lambda t: node("zen.mjs", t), "GoRules Zen, one decision table"),
        Contender("jq", lambda t: ["jq", "-c", "-f", str(t.peers / "decide.jq"), str(t.records)],
                  "one if-elif chain"),
        Contender("json-rules-engine", lambda t: node("engine.mjs", t), "a rule each"),
    ]
