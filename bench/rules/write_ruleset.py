#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the bench ruleset with a given number of rules: write_ruleset.py RULES FOLDER.

The same number gives the same bytes on every machine. Each rule is made rare enough that all
together fire about once for every second record, however many there are.
"""
import pathlib
import shutil
import sys

from random_stream import RandomStream

EACH_FIRES = 0.6  # expected rules that fire for a record, all rules together

# Condition, chance of being true in the generated data, item, whether an emergency rule may read it.
RARE = (
    [("bladder_bowel == yes", 0.02, "bladder_bowel"), ("fever == yes", 0.02, "fever"),
     ("injury == serious", 0.03, "injury"), ("injury in (minor, serious)", 0.06, "injury")]
    + [(f"chest_signs has {o}", 0.025, "chest_signs")
       for o in ("pressure", "spread", "tearing", "fainted", "breathless")]
    + [(f"warning_signs has {o}", 0.016, "warning_signs")
       for o in ("weight_loss", "night_sweats", "cancer_before", "steroids", "weak_immunity",
                 "numb_legs", "unsteady", "worse_lying")]
    + [("not warning_signs has none", 0.1, "warning_signs")])
CHOICES = (
    [(f"onset == {o}", 0.33, "onset") for o in ("sudden", "gradual", "after_effort")]
    + [(f"night_pain == {o}", 0.25, "night_pain")
       for o in ("on_turning", "eases_on_rising", "constant")]
    + [("not night_pain == none_at_night", 0.75, "night_pain")]
    + [(f"work == {o}", 0.2, "work") for o in ("desk", "manual", "driving", "standing")]
    + [("work in (manual, driving)", 0.4, "work"),
       ("better_with_exercise == no", 0.5, "better_with_exercise"),
       ("better_with_exercise == yes", 0.5, "better_with_exercise"),
       ("better_with_rest == yes", 0.5, "better_with_rest"),
       ("better_with_rest == no", 0.5, "better_with_rest")])
INTEGERS = (("age", 18, 95), ("duration_weeks", 0, 520), ("pain_now", 0, 10),
            ("stiffness_minutes", 0, 240))
ALWAYS_ANSWERED = ("age", "duration_weeks")
DISPOSITIONS = ("emergency", "same_day", "urgent", "urgent", "routine", "routine", "routine")


def integer_atom(stream, names):
    """One comparison of an integer item, with its chance."""
    name, low, high = stream.pick([row for row in INTEGERS if row[0] in names])
    span = high - low + 1
    cut = low + 1 + stream.below(span - 2)
    below = (cut - low) / span
    if stream.below(2) == 0:
        return f"{name} < {cut}", below, name
    return f"{name} >= {cut}", 1 - below, name


def next_atom(stream, grave, first):
    if first or (grave and stream.below(2) == 0):
        return stream.pick(RARE)
    if grave or stream.below(2) == 0:
        names = ALWAYS_ANSWERED if grave else [row[0] for row in INTEGERS]
        return integer_atom(stream, names)
    return stream.pick(CHOICES)


def condition(stream, grave, chance):
    """Ands atoms of different items until the whole is rarer than `chance`."""
    parts, read, so_far = [], set(), 1.0
    for _ in range(40):
        text, likely, item = next_atom(stream, grave, first=not parts and (grave or chance < 0.01))
        if item in read:
            continue
        parts.append(text)
        read.add(item)
        so_far *= likely
        if so_far <= chance or len(parts) == 6:
            break
    return " and ".join(parts)


def special(number):
    """Rules of other shapes: a score, a count, an or; the same in every set."""
    return {
        3: ("urgent", "inflammatory and pain_now >= 5"),
        7: ("urgent", "at least 3 of (age >= 70, pain_now >= 9, stiffness_minutes > 200, "
                      "duration_weeks > 450, night_pain == constant)"),
        11: ("routine", "(work == manual or work == driving) and (pain_now > 8 or "
                        "stiffness_minutes > 220)"),
    }.get(number)


def rules_text(count):
    stream = RandomStream(20260 + count)
    yield "# SPDX-License-Identifier: Apache-2.0\n# Written by bench/rules/write_ruleset.py.\n"
    for number in range(count):
        disposition = DISPOSITIONS[number % len(DISPOSITIONS)]
        grave = disposition in ("emergency", "same_day")
        when = condition(stream, grave, EACH_FIRES / count)
        disposition, when = special(number) or (disposition, when)
        yield (f'\n[[rule]]\nid = "r{number:04}"\nwhen = "{when}"\nset = "{disposition}"\n'
               f'unsure = "count"\nsay = "Rule {number}."\nsources = ["nobody"]\n')


def write_ruleset(count, folder):
    folder.mkdir(parents=True, exist_ok=True)
    here = pathlib.Path(__file__).resolve().parent.parent / "ruleset"
    for name in ("head.toml", "items.toml"):
        shutil.copyfile(here / name, folder / name)
    (folder / "rules.toml").write_text("".join(rules_text(count)))


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit("usage: write_ruleset.py RULES FOLDER")
    write_ruleset(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
