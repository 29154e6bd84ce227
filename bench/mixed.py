# SPDX-License-Identifier: Apache-2.0
"""The hard file: keys shuffled, answers missing, lines malformed. unkink must set aside the spoilt
lines and no others, and say of the rest what an independent evaluation says."""
import dataclasses
import json

from agree import Disagreement, must_agree, must_reject_exactly, short_form


def good_lines(path, spoilt):
    with open(path, "rb") as lines:
        return [line for number, line in enumerate(lines, 1) if number not in spoilt]


def check_one(shop, turns, ruleset, count):
    faults = shop.folder / "records" / f"faults-{ruleset}-{count}"
    task = shop.task(ruleset, count, "--shuffled", "30", "--missing", "5", "--malformed", "2",
                     "--faults", str(faults))
    by_name = {contender.name: contender for contender in turns.contenders}
    if "unkink" not in by_name:
        return 0
    output = task.out / "mixed.out"
    turns.watch.run(by_name["unkink"].words(task), output)
    rejected = must_reject_exactly(output, faults)
    with open(faults) as lines:
        spoilt = {int(line.split()[0]) for line in lines}
    reference = task.out / "mixed.reference"
    reference.write_bytes(b"".join(short_form(line) for line in good_lines(output, spoilt)
                                   if json.loads(line)["disposition"] != "error"))
    good = shop.folder / "records" / f"good-{ruleset}.ndjson"
    good.write_bytes(b"".join(good_lines(task.records, spoilt)))
    for name in ("python", "simdjson+code", "duckdb"):
        if name not in by_name:
            continue
        peer = dataclasses.replace(task, records=good, count=count - len(spoilt))
        out = task.out / "mixed.peer"
        words = [str(out) if word == "OUT" else word for word in by_name[name].words(peer)]
        result = turns.watch.run(words, None if str(out) in words else out)
        if result.exit != 0:
            raise Disagreement(f"{name} failed on the good lines: {result.text}")
        must_agree(name, out, reference, whole=True)
    return rejected


def check_mixed(shop, turns, count):
    """How many lines were set aside, by ruleset."""
    return {ruleset: {"records": count, "set_aside": check_one(shop, turns, ruleset, count)}
            for ruleset in ("shipped", "30")}
