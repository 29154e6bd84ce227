# SPDX-License-Identifier: Apache-2.0
"""The goals, each as pairs of runs that follow one another.

What disturbs a machine for a while then disturbs both sides, so the middle of many such ratios is
steadier than the ratio of two best times.
"""
import dataclasses
import statistics

from contenders import Contender, unkink_words
from turns import REFERENCE


@dataclasses.dataclass
class Side:
    """Who runs on what."""
    contender: Contender
    task: object


@dataclasses.dataclass
class Goal:
    name: str
    least: float  # how many times as fast the first side shall be
    sides: object  # (first, second)


def goals(shop, turns, records):
    """Those that can be measured with the peers at hand."""
    known = {c.name: c for c in turns.contenders}
    if REFERENCE not in known:  # the machinery tried without it
        return
    unkink = known[REFERENCE]
    for name in ("shipped", "30"):
        plain = shop.task(name, records)
        shuffled = shop.task(name, records, "--shuffled", "100")
        csv = shop.task(name, records, csv=True)
        for peer, least, task in (("W", 2.0, plain), ("duckdb", 4.0, plain),
                                  ("simdjson+code", 1.0, shuffled)):
            if peer in known:
                on = ", keys shuffled" if task is shuffled else ""
                yield Goal(f"{name}: {peer}{on}", least, (Side(unkink, task), Side(known[peer], task)))
        yield Goal(f"{name}: CSV, of NDJSON", 1.3, (Side(unkink, csv), Side(unkink, plain)))
        two, one = (Contender(f"{jobs} jobs", lambda t, j=jobs: unkink_words(turns.program, t, "--jobs", j),
                              decides=False, jobs=2) for jobs in ("2", "1"))
        yield Goal(f"{name}: two cores, of one", 1.5, (Side(two, plain), Side(one, plain)))
    # The start weighs the less the more records there are.
    for times, of_how_many in ((1, ""), (4, ", four times the records")):
        many, few = (shop.task(rules, times * records) for rules in ("3000", "30"))
        yield Goal(f"3,000 rules, of 30{of_how_many}", 0.7, (Side(unkink, many), Side(unkink, few)))


def ratio_of(turns, sides):
    """How many times as fast the first side is, both run now; None where one cannot."""
    rates = [turns.one_turn(side.contender, side.task, compare=False)["rate"] for side in sides]
    return rates[0] / rates[1] if all(rates) else None


def measure_goals(shop, turns, records):
    """{goal: figures}"""
    found = {}
    for goal in goals(shop, turns, records):
        ratio_of(turns, goal.sides)  # the files into the page cache
        ratios = [ratio_of(turns, goal.sides) for _ in range(4 * turns.rounds + 1)]
        if None in ratios:
            continue
        low, middle, high = statistics.quantiles(ratios, n=4, method="inclusive")
        found[goal.name] = {"least": goal.least, "median": middle, "low": low, "high": high,
                            "pairs": len(ratios)}
    return found
