# SPDX-License-Identifier: Apache-2.0
"""The figures as tables of ratios and as plots. Ratios only: rates mean little on another machine."""
import math

from svg_plot import Series, line_plot

DECIDE_NOTHING = ("newlines", "copy", "W")

NOTES = {
    "unkink": "three-valued, checked, the full result written",
    "newlines": "reads the file and counts its lines: the physical limit",
    "copy": "the same, and writes as many bytes as unkink: the limit of whoever writes its results",
    "W": "simdjson On-Demand walks every field; the file is preloaded, no rules, no output",
    "simdjson+code": "simdjson On-Demand, the rules compiled as C++",
    "duckdb": "DuckDB, the rules as one SQL CASE",
    "node": "JSON.parse, the rules as a function",
    "python": "json.loads, the rules as a function",
    "clips": "CLIPS 6.30 by its C interface",
    "json-logic-js": "one long `if`",
    "zen": "GoRules Zen, one decision table",
    "jq": "jq 1.6, one `if`",
    "json-rules-engine": "one rule each",
}


def ratio(number):
    if number >= 100:
        return f"{number:,.0f}"
    if number >= 1:
        return f"{number:.1f}" if number >= 10 else f"{number:.2f}"
    return f"{number:.{2 - math.floor(math.log10(number)) - 1}f}" if number > 0 else "0"


def rate_of(figures, name):
    return figures.get(name, {}).get("rate", 0)


def cell(figures, name, measure):
    mine, base = rate_of(figures, name), rate_of(figures, measure)
    return ratio(mine / base) if mine and base else "-"


def main_table(results):
    names = [name for name in NOTES if name in results["30"]]
    yield "| one core | of W, shipped | of W, 30 rules | unkink is faster by | peak MB | |"
    yield "|---|---|---|---|---|---|"
    for name in names:
        shipped, thirty = results["shipped"], results["30"]
        peak = thirty[name].get("peak_mb", 0)
        yield (f"| {name} | {cell(shipped, name, 'W')} | {cell(thirty, name, 'W')} | "
               f"{cell(shipped, 'unkink', name)}, {cell(thirty, 'unkink', name)} | {peak:.0f} | "
               f"{NOTES[name]} |")


def goals_table(results):
    yield "| unkink is faster by | goal | middle of the pairs | half of them lie between | pairs |"
    yield "|---|---|---|---|---|"
    for goal, found in results["goals"].items():
        yield (f"| {goal} | {ratio(found['least'])} | {ratio(found['median'])} | "
               f"{ratio(found['low'])}, {ratio(found['high'])} | {found['pairs']} |")


def shape_table(results):
    yield "| records | unkink, of its rate as asked | of W there | of simdjson+code there | of duckdb there |"
    yield "|---|---|---|---|---|"
    for shape, figures in results["shapes"].items():
        ruleset = shape.split(":")[0]
        base = rate_of(results["shapes"][f"{ruleset}: as asked"], "unkink")
        own = ratio(rate_of(figures, "unkink") / base) if base else "-"
        yield (f"| {shape} | {own} | {cell(figures, 'unkink', 'W')} | "
               f"{cell(figures, 'unkink', 'simdjson+code')} | {cell(figures, 'unkink', 'duckdb')} |")


def rules_table(results):
    yield "| rate with | 30 rules | 300 | 3,000 | unkink is faster at 3,000 by |"
    yield "|---|---|---|---|---|"
    rules = results["rules"]
    for name in NOTES:
        if name not in rules["30"] or name in DECIDE_NOTHING:
            continue
        base = rate_of(rules["30"], name)
        kept = [ratio(rate_of(rules[n], name) / base) if rate_of(rules[n], name) and base else "fails"
                for n in rules]
        yield (f"| {name} | {' | '.join(kept)} | {cell(rules['3000'], 'unkink', name)} |")


def exports_table(results):
    yield "| the same records as | unkink, of its rate on the plain file |"
    yield "|---|---|"
    for form, part in results["exports"].items():
        if not form.endswith(", plain"):
            yield f"| {form} | {ratio(part)} |"


def records_table(results):
    yield "| records | rate, of that at 1,000,000 | peak MB |"
    yield "|---|---|---|"
    records = results["records"]
    base = rate_at_a_million(records)
    for count, figures in records.items():
        yield f"| {int(count):,} | {ratio(figures['rate'] / base)} | {figures['peak_mb']:.0f} |"


def rate_at_a_million(records):
    largest = records[max(records, key=int)]["rate"] if records else 1
    return records.get("1000000", {}).get("rate", largest)


def mixed_line(results):
    parts = [f"{row['set_aside']:,} of {row['records']:,} ({name})"
             for name, row in results["mixed"].items()]
    return ("Lines set aside in the hard file, exactly those that had been spoilt: "
            + ", ".join(parts) + ".")


def stopped_line(results):
    names = sorted({f"{name} ({what})" for what in ("shipped", "30")
                    for name, figures in results[what].items() if figures.get("stopped")}
                   | {f"{name} ({n} rules)" for n, found in results["rules"].items()
                      for name, figures in found.items() if figures.get("stopped")})
    return "Stopped at the limit, counted by what they had finished: " + (", ".join(names) or "none") + "."


def write_report(results, folder):
    parts = [main_table, goals_table, shape_table, exports_table, rules_table, records_table]
    blocks = ["\n".join(part(results)) for part in parts]
    text = "\n\n".join(["# Ratios of one run", *blocks, mixed_line(results),
                        stopped_line(results)]) + "\n"
    (folder / "table.md").write_text(text)
    (folder / "rules.svg").write_text(rules_plot(results))
    (folder / "records.svg").write_text(records_plot(results))
    return text


def rules_plot(results):
    """Rates against the number of rules, all as parts of W at 30 rules."""
    rules = results["rules"]
    base = rate_of(rules["30"], "W") or max(f["rate"] for f in rules["30"].values())
    series = []
    for name in NOTES:
        points = [(int(n), rate_of(rules[n], name) / base) for n in rules
                  if rate_of(rules[n], name)]
        if points and name not in DECIDE_NOTHING:
            series.append(Series(name, points))
    return line_plot("Records a second as a part of W, the simdjson walk", "rules", series)


def records_plot(results):
    records = results["records"]
    base = rate_at_a_million(records)
    points = [(int(n), figures["rate"] / base) for n, figures in records.items()]
    return line_plot("Rate against that at 1,000,000 records, start-up included", "records",
                     [Series("unkink", points)])
