# SPDX-License-Identifier: Apache-2.0
"""The table for engines whose rules are JSON trees: json-logic-js and json-rules-engine."""
import itertools

JRE_OPERATORS = {"<": "lessThan", "<=": "lessThanInclusive", ">": "greaterThan",
                 ">=": "greaterThanInclusive"}
MOST_COMBINATIONS = 2000


class CannotExpress(Exception):
    """The engine has no reasonable form for this table."""


def word_of(table, item, option):
    return option == "yes" if table.items[item].type == "yes_no" else option


def json_logic(table, node):
    kind, rest = node[0], node[1:]
    if kind in ("and", "or"):
        return {kind: [json_logic(table, part) for part in rest[0]]}
    if kind == "not":
        return {"!": [json_logic(table, rest[0])]}
    if kind == "count":
        each = [{"if": [json_logic(table, part), 1, 0]} for part in rest[1]]
        return {">=": [{"+": each}, rest[0]]}
    if kind == "lit":
        return rest[0]
    value = {"var": rest[0]}
    if kind == "absent":
        return {"==": [value, None]}
    leaf = json_logic_leaf(table, kind, value, rest)
    return {"and": [{"!=": [value, None]}, leaf]} if table.gaps else leaf


def json_logic_leaf(table, kind, value, rest):
    if kind == "cmp":
        return {rest[1]: [value, rest[2]]}
    if kind == "is":
        same = [{"===": [value, word_of(table, rest[0], option)]} for option in rest[1]]
        return same[0] if len(same) == 1 else {"or": same}
    option, wanted = ("none", rest[1]) if kind == "none" else rest[1:]
    inside = {"in": [option, value]}
    return inside if wanted else {"!": [inside]}


def rules_engine(table, node):
    kind, rest = node[0], node[1:]
    if kind in ("and", "or"):
        return {"all" if kind == "and" else "any": [rules_engine(table, p) for p in rest[0]]}
    if kind == "not":
        return {"not": rules_engine(table, rest[0])}
    if kind == "count":
        return counted(rest[0], [rules_engine(table, part) for part in rest[1]])
    if kind == "lit":
        return {"all": []} if rest[0] else {"any": []}
    fact = {"fact": rest[0]}
    if kind == "absent":
        return fact | {"operator": "absent", "value": True}
    if kind == "cmp":
        return fact | {"operator": JRE_OPERATORS[rest[1]], "value": rest[2]}
    if kind == "is":
        words = [word_of(table, rest[0], option) for option in rest[1]]
        if len(words) == 1:
            return fact | {"operator": "equal", "value": words[0]}
        return fact | {"operator": "in", "value": words}
    option, wanted = ("none", rest[1]) if kind == "none" else rest[1:]
    return fact | {"operator": "contains" if wanted else "doesNotContain", "value": option}


def counted(least, parts):
    """k of n as the combinations of k: json-rules-engine cannot count."""
    combinations = list(itertools.islice(itertools.combinations(parts, least),
                                         MOST_COMBINATIONS + 1))
    if len(combinations) > MOST_COMBINATIONS:
        raise CannotExpress(f"{least} of {len(parts)}")
    return {"any": [{"all": list(chosen)} for chosen in combinations]}
