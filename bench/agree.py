# SPDX-License-Identifier: Apache-2.0
"""Whether everybody said the same. One difference voids the run."""
import itertools
import json


class Disagreement(Exception):
    pass


def short_form(line):
    """A line of unkink as the peers write it: the disposition, and the first of the rules."""
    record = json.loads(line)
    rule = record["rules"][0] if record.get("rules") else None
    return json.dumps({"id": record["id"], "disposition": record["disposition"], "rule": rule},
                      separators=(",", ":")).encode() + b"\n"


def write_short_form(source, target):
    with open(source, "rb") as lines, open(target, "wb") as out:
        out.writelines(map(short_form, lines))


def must_agree(name, path, reference, whole):
    """The peer's lines are those of the reference, in order: all of them when it came to its end,
    else as many whole lines as it wrote. Gives their number."""
    count = 0
    with open(path, "rb") as lines, open(reference, "rb") as expected:
        for line, wanted in itertools.zip_longest(lines, expected):
            if line is None or (not whole and (not line.endswith(b"\n") or wanted is None)):
                if whole:
                    raise Disagreement(f"{name}: ends after {count} records, {wanted!r} is missing")
                return count
            if line != wanted:
                raise Disagreement(f"{name}: record {count + 1}: {line!r}, but {wanted!r}")
            count += 1
    return count


def must_reject_exactly(output, faults):
    """unkink set aside the spoilt lines, each and no other, and kept their places."""
    with open(faults) as lines:
        spoilt = {int(line.split()[0]): line.split()[1] for line in lines}
    rejected = set()
    with open(output, "rb") as lines:
        for number, line in enumerate(lines, 1):
            record = json.loads(line)
            if record["line"] != number:
                raise Disagreement(f"output line {number} says that it is line {record['line']}")
            if record["disposition"] == "error":
                rejected.add(number)
    if rejected != set(spoilt):
        odd = sorted(rejected ^ set(spoilt))[0]
        raise Disagreement(f"line {odd} ({spoilt.get(odd, 'good')}) was "
                           + ("set aside" if odd in rejected else "scored"))
    return len(rejected)
