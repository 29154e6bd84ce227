#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles one ruleset to every peer: emit_all.py [--gaps] RULESET FOLDER.

--gaps: records may lack answers; without it leaves do not look whether an item was answered.
"""
import json
import pathlib
import sys

import emit_text
from emit_cpp import cpp_source
from emit_tree import CannotExpress, json_logic, rules_engine
from rule_table import Ruleset

SQL_TYPES = {"integer": "INTEGER", "yes_no": "BOOLEAN", "choice": "VARCHAR", "choices": "VARCHAR[]"}


def javascript(table):
    dialect = emit_text.Dialect(table)
    lines = [f"  if ({dialect.text(row.when)}) return {n};" for n, row in enumerate(table.rows)]
    return "export function decide(r) {\n" + "\n".join(lines) + "\n  return -1;\n}\n"


def python(table):
    dialect = emit_text.Python(table)
    lines = [f"    if {dialect.text(row.when)}: return {n}" for n, row in enumerate(table.rows)]
    return "def decide(r):\n" + "\n".join(lines) + "\n    return -1\n"


def jq(table):
    dialect = emit_text.Jq(table)
    text = "("
    for number, row in enumerate(table.rows):
        text += f"{'if' if number == 0 else 'elif'} {dialect.text(row.when)} then " \
                f'["{row.disposition}","{row.rule}"]\n'
    return (text + 'else ["self_care",null] end) as $d\n'
            '| {"id":.id,"disposition":$d[0],"rule":$d[1]}\n')


def sql(table):
    """One CASE that gives the number of the first row that holds, and the words looked up by it."""
    dialect = emit_text.Sql(table)
    cases = "\n".join(f"WHEN {dialect.text(row.when)} THEN {n}"
                      for n, row in enumerate(table.rows, 1))
    words = ", ".join(f"'{row.disposition}'" for row in table.rows)
    rules = ", ".join(f"'{row.rule}'" for row in table.rows)
    columns = ", ".join(["id: 'VARCHAR'"] + [f"\"{item.id}\": '{SQL_TYPES[item.type]}'"
                                              for item in table.items.values()])
    return (f"COPY (SELECT id, coalesce(([{words}])[k], 'self_care') AS disposition, "
            f"([{rules}])[k] AS rule FROM (SELECT id, CASE {cases} ELSE 0 END AS k FROM "
            f"read_json('%IN%', format='newline_delimited', columns={{{columns}}}))) "
            "TO '%OUT%' (FORMAT json);\n")


def zen(table):
    """A decision table, first match, one expression a row: the fastest form found for Zen."""
    dialect = emit_text.Zen(table)
    rules = [{"_id": f"k{n}", "when": dialect.text(row.when), "k": str(n)}
             for n, row in enumerate(table.rows)] + [{"_id": "rest", "when": "", "k": "-1"}]
    content = {"hitPolicy": "first", "rules": rules,
               "inputs": [{"id": "when", "name": "when"}],
               "outputs": [{"id": "k", "name": "k", "field": "k"}]}
    nodes = [{"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
             {"id": "table", "type": "decisionTableNode", "name": "table",
              "position": {"x": 1, "y": 0}, "content": content},
             {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}}]
    edges = [{"id": "a", "type": "edge", "sourceId": "in", "targetId": "table"},
             {"id": "b", "type": "edge", "sourceId": "table", "targetId": "out"}]
    return json.dumps({"nodes": nodes, "edges": edges})


def clips(table):
    dialect = emit_text.Clips(table)
    slots = "".join(f" ({'multislot' if item.type == 'choices' else 'slot'} {item.id})"
                    for item in table.items.values())
    text = f"(deftemplate answers{slots})\n(defglobal ?*k* = -1)\n"
    for number, row in enumerate(table.rows):
        when = dialect.text(row.when)
        named = [item for item in table.items if f"?{item}" in when.replace(")", " ").split()
                 or f"?{item})" in when or f"?{item} " in when]
        pattern = " ".join(f"({item} {'$' if table.items[item].type == 'choices' else ''}?{item})"
                           for item in named)
        text += (f"(defrule k{number} (declare (salience {len(table.rows) - number}))\n"
                 f"  (answers {pattern})\n  (test {when})\n"
                 f"  => (bind ?*k* {number}) (halt))\n")
    return text


def rows_json(table):
    return json.dumps([[row.disposition, row.rule] for row in table.rows])


def items_json(table):
    return json.dumps([[item.id, item.type] for item in table.items.values()])


def tree_files(table):
    """json-logic-js walks one long `if`; json-rules-engine gets a list of rules."""
    chain = []
    for number, row in enumerate(table.rows):
        chain += [json_logic(table, row.when), number]
    yield "logic.json", json.dumps({"if": chain + [-1]})
    try:
        rules = [{"conditions": top_level(rules_engine(table, row.when)),
                  "event": {"type": "fired", "params": {"k": number}}}
                 for number, row in enumerate(table.rows)]
        yield "engine.json", json.dumps(rules)
    except CannotExpress as reason:
        yield "engine.none", f"{reason}\n"


def top_level(condition):
    return condition if {"all", "any", "not"} & condition.keys() else {"all": [condition]}


def emit_all(ruleset, folder, gaps):
    table = Ruleset(ruleset).table(gaps)
    folder.mkdir(parents=True, exist_ok=True)
    files = {"rows.json": rows_json(table), "items.json": items_json(table),
             "decide.mjs": javascript(table), "decide.py": python(table), "decide.jq": jq(table),
             "decide.sql": sql(table), "zen.json": zen(table), "decide.clp": clips(table),
             "decide.cpp": cpp_source(table)} | dict(tree_files(table))
    for name, text in files.items():  # what stays the same is not compiled again
        path = folder / name
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--gaps"]
    if len(words) != 2:
        sys.exit("usage: emit_all.py [--gaps] RULESET FOLDER")
    emit_all(pathlib.Path(words[0]), pathlib.Path(words[1]), "--gaps" in sys.argv)
