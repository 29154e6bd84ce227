# SPDX-License-Identifier: Apache-2.0
"""A ruleset as a first-match table of two-valued conditions, which every peer can express.

A rule fires when its condition is certainly true. For records without "not sure" that can be said
in two-valued logic: `when_true` and `when_false` push negations down to the answers, and a leaf
holds only if its item was answered. The rows stand by urgency, then by id, so that the first row
that holds is the first of the `rules` that unkink prints.

Leaves: ("cmp", item, op, n), ("is", item, [option..]), ("has", item, option, wanted),
("none", item, wanted), ("absent", item), ("lit", bool). Inner: ("and"|"or", [..]), ("count", k, [..]).
"""
import dataclasses
import pathlib
import tomllib

from condition import read_condition

URGENCY = ("emergency", "same_day", "urgent", "routine", "self_care")
OPPOSITE = {"<": ">=", ">=": "<", ">": "<=", "<=": ">"}
COMPARE = {"<": int.__lt__, "<=": int.__le__, ">": int.__gt__, ">=": int.__ge__}


@dataclasses.dataclass
class Item:
    id: str
    type: str
    options: list
    needed: bool  # unanswered makes the outcome incomplete
    ask_when: tuple | None
    assumed: object | None  # what conditions see when it is switched off


@dataclasses.dataclass
class Row:
    rule: str
    disposition: str
    when: tuple


@dataclasses.dataclass
class Table:
    items: dict
    rows: list
    gaps: bool  # whether a leaf must expect an unanswered item


def all_of(parts):
    parts = [p for p in parts if p != ("lit", True)]
    if ("lit", False) in parts:
        return ("lit", False)
    return parts[0] if len(parts) == 1 else ("and", parts) if parts else ("lit", True)


def any_of(parts):
    parts = [p for p in parts if p != ("lit", False)]
    if ("lit", True) in parts:
        return ("lit", True)
    return parts[0] if len(parts) == 1 else ("or", parts) if parts else ("lit", False)


class Ruleset:
    def __init__(self, folder):
        self.tables = {}
        for path in sorted(pathlib.Path(folder).glob("*.toml")):
            for key, value in tomllib.loads(path.read_text()).items():
                if isinstance(value, list):
                    self.tables.setdefault(key, []).extend(value)
                else:
                    self.tables.setdefault(key, {}).update(value)
        self.items = {row["id"]: item_of(row) for row in self.tables["item"]}
        self.named = self.named_conditions()

    def named_conditions(self):
        named = {}
        for row in self.tables.get("finding", []) + self.tables.get("soft_flag", []):
            named[row["id"]] = read_condition(row["when"])
        named["soft_flags"] = [row["id"] for row in self.tables.get("soft_flag", [])]
        for row in self.tables.get("score", []):
            if "of" not in row:
                continue
            met = ("count", row["at_least"], [read_condition(c) for c in row["of"]])
            needs = [read_condition(row["requires"])] if "requires" in row else []
            named[row["id"]] = ("and", needs + [met])
        return named

    def resolved(self, condition):
        """The condition with names replaced by what they stand for."""
        kind = condition[0]
        if kind == "name":
            return self.resolved(self.named[condition[1]])
        if kind in ("and", "or"):
            return (kind, [self.resolved(c) for c in condition[1]])
        if kind == "not":
            return ("not", self.resolved(condition[1]))
        if kind == "count":
            parts = condition[2]
            if parts == [("name", "soft_flags")]:
                parts = [("name", flag) for flag in self.named["soft_flags"]]
            return ("count", condition[1], [self.resolved(c) for c in parts])
        return condition

    def when(self, condition, sign):
        """What must hold for the condition to be certainly true (sign) or certainly false."""
        kind = condition[0]
        if kind == "not":
            return self.when(condition[1], not sign)
        if kind in ("and", "or"):
            parts = [self.when(c, sign) for c in condition[1]]
            return all_of(parts) if (kind == "and") == sign else any_of(parts)
        if kind == "count":
            least, parts = condition[1], condition[2]
            needed = least if sign else len(parts) - least + 1
            return ("count", needed, [self.when(c, sign) for c in parts])
        return self.leaf(condition, sign)

    def leaf(self, atom, sign):
        item = self.items[atom[1]]
        said = said_leaf(atom, item, sign)
        if item.ask_when is None or item.assumed is None:
            return said
        if assumed_holds(atom, item) != sign:
            return said
        return any_of([said, all_of([("absent", item.id), self.off(item)])])

    def off(self, item):
        return self.when(self.resolved(item.ask_when), False)

    def missing(self):
        """Some needed item is unanswered though it was to be asked."""
        parts = []
        for item in self.items.values():
            if not item.needed:
                continue
            asked = [] if item.ask_when is None else [negated(self.off(item))]
            parts.append(all_of([("absent", item.id)] + asked))
        return any_of(parts)

    def table(self, gaps):
        rows = [Row(r["id"], r["set"], self.when(self.resolved(read_condition(r["when"])), True))
                for r in self.tables["rule"]]
        if gaps:
            policy = self.tables["policy"]["unanswered"]["set"]
            rows.append(Row("policy-unanswered", policy, self.missing()))
        rows.sort(key=lambda row: (URGENCY.index(row.disposition), row.rule))
        return Table(self.items, rows, gaps)


def item_of(row):
    options = [option["id"] for option in row.get("option", [])]
    ask_when = read_condition(row["ask_when"]) if "ask_when" in row else None
    needed = row.get("red_flag", False) or row.get("required", False)
    return Item(row["id"], row["type"], ["no", "yes"] if row["type"] == "yes_no" else options,
                needed, ask_when, row.get("when_not_asked"))


def said_leaf(atom, item, sign):
    if atom[0] == "cmp":
        return ("cmp", item.id, atom[2] if sign else OPPOSITE[atom[2]], atom[3])
    if atom[0] == "has":
        if atom[2] == "none":
            return ("none", item.id, sign)
        return ("has", item.id, atom[2], sign)
    wanted = atom[3] == sign
    if item.type == "integer":
        return integer_leaf(item, [int(word) for word in atom[2]], wanted)
    return ("is", item.id, [o for o in item.options if (o in atom[2]) == wanted])


def integer_leaf(item, numbers, wanted):
    if wanted:
        return any_of([all_of([("cmp", item.id, ">=", n), ("cmp", item.id, "<=", n)])
                       for n in numbers])
    return all_of([any_of([("cmp", item.id, "<", n), ("cmp", item.id, ">", n)]) for n in numbers])


def assumed_holds(atom, item):
    value = item.assumed
    if atom[0] == "cmp":
        return COMPARE[atom[2]](int(value), atom[3])
    if atom[0] == "has":
        chosen = [value] if isinstance(value, str) else value
        return atom[2] in chosen
    return (str(value) in [str(word) for word in atom[2]]) == atom[3]


def negated(node):
    """The opposite of a two-valued node: it does not hold, whether said otherwise or unanswered."""
    return ("not", node)
