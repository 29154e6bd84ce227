#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""unkink and its peers on the same records, in turns: compare.py PROGRAM FOLDER-OF-BENCH-PROGRAMS.

bench/README.md says what is measured. Every output is compared; one difference ends the run with
exit 1 and no results.
"""
import argparse
import json
import pathlib
import sys

from agree import Disagreement
from contenders import all_contenders
from exports import measure_exports
from growth import grow_records, grow_rules, shapes
from measure import Stopwatch
from mixed import check_mixed
from pairs import measure_goals
from prepare import Workshop
from report import goals_table, write_report
from turns import Turns

MIXED_RECORDS = 200_000  # of files that are looked at record by record, or written by Python


def wishes():
    parser = argparse.ArgumentParser(description="Compare unkink with its peers.")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/bench"))
    parser.add_argument("--results", type=pathlib.Path, default=None)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a peer is stopped")
    parser.add_argument("--most-records", type=int, default=100_000_000, help="end of the growth")
    parser.add_argument("--without", action="append", default=[], help="leave out a peer")
    parser.add_argument("--only-agree", action="store_true", help="compare the outputs, time nothing")
    parser.add_argument("--only-goals", action="store_true", help="measure the pairs of the goals alone")
    parser.add_argument("--smoke", action="store_true", help="--only-agree with the standard peers; the goals are run, not told")
    return parser.parse_args()


def say(text):
    print(f"== {text}", file=sys.stderr, flush=True)


def measure(wish, shop, turns):
    results = {}
    for name in ("shipped", "30"):
        say(f"{name}: everybody, {wish.records} records")
        results[name] = turns.measure(shop.task(name, wish.records))
    say("the goals, in pairs")
    results["goals"] = measure_goals(shop, turns, wish.records)
    say("other shapes of records")
    results["shapes"] = shapes(shop, turns, wish.records)
    say("exports")
    results["exports"] = measure_exports(shop, turns, min(wish.records, MIXED_RECORDS))
    say("growth over rules")
    results["rules"] = grow_rules(shop, turns, wish.records, results["30"])
    say("growth over records")
    results["records"] = grow_records(shop, turns, wish.most_records)
    return results


def must_tell_goals(shop, turns, records):
    """Of so few records the ratios mean nothing; they have to be there."""
    table = list(goals_table({"goals": measure_goals(shop, turns, records)}))
    if not any("CSV" in row for row in table):
        sys.exit("the goals could not be measured")


def main():
    wish = wishes()
    shop = Workshop(wish.folder.resolve(), wish.programs.resolve())
    program = wish.program.resolve()
    contenders = [c for c in all_contenders(program, shop.programs) if c.name not in wish.without]
    if wish.smoke:
        contenders = [c for c in contenders if c.name in ("unkink", "python")]
    else:
        shop.install_node_peers()
    once = wish.only_agree or wish.smoke
    watch = Stopwatch(shop.programs / "stopwatch", shop.folder)
    turns = Turns(contenders, 1 if once else wish.rounds, wish.limit, program, watch)
    if wish.only_goals:
        print("\n".join(goals_table({"goals": measure_goals(shop, turns, wish.records)})))
        return
    try:
        say("agreement on shuffled, missing and malformed records")
        mixed = check_mixed(shop, turns, min(wish.records, MIXED_RECORDS))
        if once:
            for name in ("shipped", "30"):
                turns.measure(shop.task(name, wish.records))
            measure_exports(shop, turns, min(wish.records, MIXED_RECORDS))
            say("all agree")
            if wish.smoke:
                must_tell_goals(shop, turns, wish.records)
            return
        results = measure(wish, shop, turns)
    except Disagreement as difference:
        sys.exit(f"the run is void: {difference}")
    results["mixed"] = mixed
    folder = wish.results or wish.folder / "results"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "figures.json").write_text(json.dumps(results, indent=1) + "\n")
    print(write_report(results, folder))


if __name__ == "__main__":
    main()
