# SPDX-License-Identifier: Apache-2.0
"""What happens to the rate when there are more rules, more records, other records."""
import dataclasses

from contenders import Contender, unkink_words
from turns import figures_of

RULES = ("30", "300", "3000")
SHAPES = {
    "as asked": (), "keys shuffled": ("--shuffled", "100"), "10 % missing": ("--missing", "10"),
    "5 % not sure": ("--unsure", "5"), "1 % malformed": ("--malformed", "1"),
    "30 % shuffled, 5 % missing, 2 % malformed":
        ("--shuffled", "30", "--missing", "5", "--malformed", "2"),
}
FAST = ("unkink", "W", "simdjson+code", "duckdb")


def grow_rules(shop, turns, records, thirty):
    found = {"30": thirty}
    for name in RULES[1:]:
        found[name] = turns.measure(shop.task(name, records))
    return found


def shapes(shop, turns, records):
    """unkink on records of other shapes, beside those peers that can read them at all."""
    found = {}
    for ruleset in ("shipped", "30"):
        for shape, words in SHAPES.items():
            task = shop.task(ruleset, records, *words)
            lenient = "--unsure" in words or "--malformed" in words
            names = ("unkink",) if lenient else FAST
            found[f"{ruleset}: {shape}"] = turns.measure(task, names)
        task = shop.task(ruleset, records, csv=True)
        found[f"{ruleset}: CSV"] = turns.measure(task, ("unkink",))
    return found


def grow_records(shop, turns, most):
    """From a thousand records on; past a million the same file is named again and again."""
    found = {}
    count = 1000
    while count <= most:
        once = min(count, 1_000_000)
        task = dataclasses.replace(shop.task("30", once))
        words = unkink_words(turns.program, task, "--jobs", "1")
        words += [str(task.records)] * (count // once - 1)
        best = best_of(turns, words, count)
        if best is None:
            break
        found[str(count)] = best
        count *= 10
    return found


def best_of(turns, words, count):
    """The figures of the best of as many turns as everything has; None when one fails."""
    best = None
    for _ in range(turns.rounds):
        result = turns.watch.run(words, "/dev/null", limit=900)
        if result.failed():
            return None
        figures = figures_of(Contender("unkink", None), result, count)
        if best is None or figures["rate"] > best["rate"]:
            best = figures
    return best
