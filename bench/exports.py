# SPDX-License-Identifier: Apache-2.0
"""The same answers as survey tools and programs export them, beside the plain files.

Whatever the form, the results must be those of the plain file, byte for byte.
"""
import csv
import dataclasses
import filecmp
import json
import sys

from agree import Disagreement
from contenders import unkink_words

NO_ANSWER = "-99"
FIELDS = "id,disposition,complete,rules,patterns,scores,unknown"  # forms differ in their lines


@dataclasses.dataclass
class Export:
    """A form of a file."""
    name: str
    ending: str
    write: object  # (rows or records of the plain file, items, file, file of the column map)


def quoted_csv(rows, items, out, _):
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)


def words_of(item):
    """What may answer an item of the ruleset's TOML, but for its numbers."""
    words = ["yes", "no"] if item["type"] == "yes_no" else [o["id"] for o in item.get("option", [])]
    if item["type"] == "choices" and "none" in item:
        words.append("none")
    return words + ["unsure"] if item.get("unsure") else words


def codes_of(item):
    return {word: str(number) for number, word in enumerate(words_of(item), 1)} | {"": NO_ANSWER}


def coded_csv(rows, items, out, columns):
    """A number for each answer and for none, several with a comma between."""
    header = rows[0]
    codes = [None if name == "id" or items[name]["type"] == "integer" else codes_of(items[name])
             for name in header]
    for place, name in enumerate(header):
        if codes[place] is None:
            continue
        values = ", ".join(f'"{code}" = "{word}"' for word, code in codes[place].items())
        columns.write(f'q{place} = {{ item = "{name}", values = {{ {values} }}, split = "," }}\n')
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(f"q{place}" if codes[place] else name for place, name in enumerate(header))
    for row in rows[1:]:
        writer.writerow(",".join(known[word] for word in cell.split(";")) if known else cell
                        for cell, known in zip(row, codes))


def option_csv(rows, items, out, columns):
    """Of lists one column an option, 0 or 1, as REDCap exports them."""
    header, width = [], []
    for name in rows[0]:
        is_list = name != "id" and items[name]["type"] == "choices"
        width.append([w for w in words_of(items[name]) if w != "unsure"] if is_list else [])
        header += [f"{name}___{n}" for n in range(len(width[-1]))] or [name]
        columns.writelines(f'{name}___{n} = {{ item = "{name}", option = "{word}" }}\n'
                           for n, word in enumerate(width[-1]))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for row in rows[1:]:
        cells = []
        for cell, words in zip(row, width):
            given = cell.split(";")
            cells += [("1" if word in given else "0") if cell else "" for word in words] or [cell]
        writer.writerow(cells)


def spaced_ndjson(records, items, out, _):
    out.writelines(json.dumps(record) + "\n" for record in records)


def array(records, items, out, _):
    json.dump(records, out)


def spread_array(records, items, out, _):
    json.dump(records, out, indent=1)


FORMS = {
    "CSV": (Export("every cell quoted", "csv", quoted_csv),
            Export("codes, with a map", "csv", coded_csv),
            Export("a column an option, with a map", "csv", option_csv)),
    "JSON": (Export("NDJSON with blanks, as Python writes it", "ndjson", spaced_ndjson),
             Export("an array", "json", array),
             Export("an array spread over lines", "json", spread_array)),
}


def plain_form(task, kind):
    with open(task.records, newline="") as source:
        return list(csv.reader(source)) if kind == "CSV" else [json.loads(line) for line in source]


def write_forms(shop, task, kind):
    """[(form, its file, its map or None)]; all are written anew, that is quickly done."""
    plain = plain_form(task, kind)
    items = shop.items(task.name)
    for form in FORMS[kind]:
        slug = form.name.replace(",", "").replace(" ", "-")
        path = shop.folder / "records" / f"export-{task.name}-{slug}.{form.ending}"
        columns = path.with_suffix(".toml")
        with open(path, "w", newline="") as out, open(columns, "w") as said:
            form.write(plain, items, out, said)
        yield form, path, columns if columns.stat().st_size > 0 else None


def results_of(turns, task, path, columns, out):
    more = ["--map", str(columns)] if columns else []
    words = unkink_words(turns.program, dataclasses.replace(task, records=path), "--jobs", "1",
                         "--fields", FIELDS, *more)
    return turns.watch.run(words, out)


def measure_exports(shop, turns, count):
    """{"shipped: CSV, every cell quoted": its rate as a part of that of the plain file}"""
    found = {}
    for ruleset in ("shipped", "30"):
        for kind in FORMS:
            found |= measure_kind(shop, turns, shop.task(ruleset, count, csv=kind == "CSV"), kind)
    return found


def measure_kind(shop, turns, task, kind):
    reference = task.out / "export.reference"
    if results_of(turns, task, task.records, None, reference).exit != 0:
        raise Disagreement(f"{task.records.name}: not all of it was scored")
    out = task.out / "export.out"
    files = [(None, task.records, None),
             *write_forms(shop, task, kind)]
    best = {}
    for _ in range(turns.rounds):
        for form, path, columns in files:
            name = form.name if form else "plain"
            result = results_of(turns, task, path, columns, out)
            if result.exit != 0 or not filecmp.cmp(out, reference, shallow=False):
                raise Disagreement(f"{path.name}: not the results of {task.records.name}")
            best[name] = min(best.get(name, result.cpu), result.cpu)
    print(f"   {task.name}, {kind}: {len(best)} forms, all the same results", file=sys.stderr)
    return {f"{task.name}: {kind}, {name}": best["plain"] / seconds for name, seconds in best.items()}
