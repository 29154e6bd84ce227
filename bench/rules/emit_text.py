# SPDX-License-Identifier: Apache-2.0
"""The table in languages whose conditions are text with operators: one small dialect each."""
import json


class Dialect:
    """JavaScript, and what other dialects change of it."""
    AND, OR, NOT = " && ", " || ", "!"
    TRUE, FALSE = "true", "false"

    def __init__(self, table):
        self.items = table.items
        self.gaps = table.gaps

    def text(self, node):
        kind = node[0]
        if kind in ("and", "or"):
            return "(" + (self.AND if kind == "and" else self.OR).join(map(self.text, node[1])) + ")"
        if kind == "not":
            return f"{self.NOT}({self.text(node[1])})"
        if kind == "count":
            return self.count(node[1], [self.text(part) for part in node[2]])
        if kind == "lit":
            return self.TRUE if node[1] else self.FALSE
        if kind == "absent":
            return self.absent(node[1])
        leaf = getattr(self, kind if kind != "is" else "one_of")(*node[1:])
        return self.guarded(node, leaf)

    def guarded(self, node, leaf):
        return leaf

    def word(self, item, option):
        if self.items[item].type == "yes_no":
            return self.TRUE if option == "yes" else self.FALSE
        return self.quoted(option)

    def quoted(self, word):
        return json.dumps(word)

    def value(self, item):
        return f"r.{item}"

    def count(self, least, parts):
        return "((" + " + ".join(f"({part} ? 1 : 0)" for part in parts) + f") >= {least})"

    def cmp(self, item, op, number):
        return f"{self.value(item)} {op} {number}"

    def one_of(self, item, options):
        same = [self.equal(item, option) for option in options]
        return "(" + self.OR.join(same) + ")" if len(same) != 1 else same[0]

    def equal(self, item, option):
        return f"{self.value(item)} === {self.word(item, option)}"

    def has(self, item, option, wanted):
        inside = self.contains(item, option)
        return inside if wanted else self.lacks(item, inside)

    def none(self, item, wanted):
        return self.has(item, "none", wanted)

    def contains(self, item, option):
        mark = "?" if self.gaps else ""
        return f"{self.value(item)}{mark}.includes({self.quoted(option)})"

    def lacks(self, item, inside):
        guard = f"{self.value(item)} !== undefined && " if self.gaps else ""
        return f"({guard}!{inside})"

    def absent(self, item):
        return f"({self.value(item)} === undefined)"


class Zen(Dialect):
    AND, OR, NOT = " and ", " or ", "not "

    def quoted(self, word):
        return f"'{word}'"

    def value(self, item):
        return item

    def equal(self, item, option):
        return f"{item} == {self.word(item, option)}"

    def contains(self, item, option):
        return f"contains({item}, {self.quoted(option)})"

    def lacks(self, item, inside):
        return f"not {inside}"

    def absent(self, item):
        return f"({item} == null)"

    def guarded(self, node, leaf):
        return f"({node[1]} != null and {leaf})" if self.gaps else leaf


class Sql(Dialect):
    AND, OR, NOT = " AND ", " OR ", "NOT "

    def text(self, node):
        if node[0] == "not":  # what is not certainly true, unknown included
            return f"NOT coalesce({self.text(node[1])}, FALSE)"
        return super().text(node)

    def quoted(self, word):
        return f"'{word}'"

    def value(self, item):
        return f'"{item}"'

    def count(self, least, parts):
        return "((" + " + ".join(f"coalesce(({p})::INT, 0)" for p in parts) + f") >= {least})"

    def one_of(self, item, options):
        words = ", ".join(self.word(item, option) for option in options)
        return f"{self.value(item)} IN ({words})" if options else "FALSE"

    def contains(self, item, option):
        return f"list_contains({self.value(item)}, {self.quoted(option)})"

    def lacks(self, item, inside):
        return f"NOT {inside}"

    def absent(self, item):
        return f"({self.value(item)} IS NULL)"


class Python(Dialect):
    AND, OR, NOT = " and ", " or ", "not "
    TRUE, FALSE = "True", "False"

    def value(self, item):
        return f'r["{item}"]'

    def count(self, least, parts):
        return "(" + " + ".join(f"bool({part})" for part in parts) + f" >= {least})"

    def equal(self, item, option):
        same = "is" if self.items[item].type == "yes_no" else "=="
        return f"{self.value(item)} {same} {self.word(item, option)}"

    def contains(self, item, option):
        return f"{self.quoted(option)} in {self.value(item)}"

    def lacks(self, item, inside):
        return f"not {inside}"

    def absent(self, item):
        return f'("{item}" not in r)'

    def guarded(self, node, leaf):
        return f'("{node[1]}" in r and {leaf})' if self.gaps else leaf


class Jq(Dialect):
    AND, OR = " and ", " or "

    def text(self, node):
        return f"({self.text(node[1])} | not)" if node[0] == "not" else super().text(node)

    def value(self, item):
        return f".{item}"

    def count(self, least, parts):
        each = ", ".join(f"(if {part} then 1 else 0 end)" for part in parts)
        return f"(([{each}] | add) >= {least})"

    def equal(self, item, option):
        return f".{item} == {self.word(item, option)}"

    def contains(self, item, option):
        return f"(.{item} | index({self.quoted(option)}) != null)"

    def lacks(self, item, inside):
        return f"({inside} | not)"

    def absent(self, item):
        return f"(.{item} == null)"

    def guarded(self, node, leaf):
        return f"(.{node[1]} != null and {leaf})" if self.gaps else leaf


class Clips(Dialect):
    def text(self, node):
        kind = node[0]
        if kind in ("and", "or"):
            return f"({kind} " + " ".join(map(self.text, node[1])) + ")"
        if kind == "not":
            return f"(not {self.text(node[1])})"
        return super().text(node)

    TRUE, FALSE = "TRUE", "FALSE"

    def word(self, item, option):
        return option

    def value(self, item):
        return f"?{item}"

    def count(self, least, parts):
        each = " ".join(f"(if {part} then 1 else 0)" for part in parts)
        return f"(>= (+ {each} 0) {least})"

    def cmp(self, item, op, number):
        return f"({op} ?{item} {number})"

    def one_of(self, item, options):
        same = [f"(eq ?{item} {option})" for option in options] or ["FALSE"]
        return same[0] if len(same) == 1 else f"(or {' '.join(same)})"

    def contains(self, item, option):
        return f"(neq FALSE (member$ {option} ?{item}))"

    def lacks(self, item, inside):
        return f"(not {inside})"

    def absent(self, item):
        if self.items[item].type == "choices":
            return f"(= 0 (length$ ?{item}))"
        return f"(eq ?{item} nil)"

    def guarded(self, node, leaf):
        return f"(and (not {self.absent(node[1])}) {leaf})" if self.gaps else leaf


class Cpp(Dialect):
    """Answers as small numbers and bit masks; 0 in a mask is an unanswered list."""

    def number_of(self, item, option):
        return self.items[item].options.index(option)

    def one_of(self, item, options):
        same = [f"r.{item} == {self.number_of(item, option)}" for option in options]
        return "(" + self.OR.join(same or ["false"]) + ")"

    def has(self, item, option, wanted):
        bit = 63 if option == "none" else self.number_of(item, option)
        inside = f"((r.{item} >> {bit}) & 1U)"
        return f"{inside} != 0" if wanted else f"(r.{item} != 0 && {inside} == 0)"

    def absent(self, item):
        empty = "0" if self.items[item].type == "choices" else "absent"
        return f"(r.{item} == {empty})"

    def guarded(self, node, leaf):
        if not self.gaps or node[0] != "cmp":
            return leaf
        return f"(r.{node[1]} != absent && {leaf})"
