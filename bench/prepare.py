# SPDX-License-Identifier: Apache-2.0
"""Rulesets, peers and files of records, made once and kept in the build folder."""
import pathlib
import shutil
import subprocess
import sys

from contenders import Task

BENCH = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH / "rules"))
from emit_all import emit_all  # noqa: E402
from rule_table import Ruleset  # noqa: E402
from write_ruleset import write_ruleset  # noqa: E402

SHIPPED = BENCH.parent / "rules" / "upper-back"


class Workshop:
    """Makes what a measurement needs, below one folder."""

    def __init__(self, folder, programs):
        self.folder = pathlib.Path(folder)
        self.programs = pathlib.Path(programs)
        for name in ("rulesets", "peers", "records", "out", "node"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def install_node_peers(self):
        """The packages of the lock file, beside copies of the scripts: never into the source."""
        node = self.folder / "node"
        for source in [*(BENCH / "peers").glob("*.mjs"), *BENCH.glob("package*.json")]:
            shutil.copyfile(source, node / source.name)
        if not (node / "node_modules").is_dir():
            subprocess.run(["npm", "install", "--no-save", "--no-audit", "--no-fund"], cwd=node,
                           check=True, stdout=sys.stderr)

    def ruleset(self, name):
        """`shipped`, or a number of rules."""
        if name == "shipped":
            return SHIPPED
        folder = self.folder / "rulesets" / name
        write_ruleset(int(name), folder)
        return folder

    def items(self, name):
        """By id, as the ruleset's TOML has them."""
        return {row["id"]: row for row in Ruleset(self.ruleset(name)).tables["item"]}

    def peers(self, name, gaps):
        folder = self.folder / "peers" / (name + ("-gaps" if gaps else ""))
        emit_all(self.ruleset(name), folder, gaps)
        return folder

    def records(self, name, count, *more, csv=False):
        """A file of records for the ruleset; `more` goes to the generator."""
        questions = "shipped" if name == "shipped" else "bench"
        words = "".join(word.strip("-") for word in more if not word.startswith("/"))
        path = self.folder / "records" / f"{questions}-{count}{words and '-' + words}.{'csv' if csv else 'ndjson'}"
        if path.exists():
            return path
        ruleset = SHIPPED if name == "shipped" else self.ruleset("30")
        command = [str(self.programs / "generate"), str(ruleset), "--records", str(count), *more]
        part = path.with_suffix(".part")
        with open(part, "wb") as out:
            subprocess.run(command + (["--csv"] if csv else []), stdout=out, check=True)
        part.rename(path)
        return path

    def task(self, name, count, *more, csv=False):
        # The shipped questionnaire switches items off, so its records always have gaps.
        gaps = name == "shipped" or "--missing" in more
        return Task(name, self.ruleset(name), self.peers(name, gaps),
                    self.records(name, count, *more, csv=csv), count,
                    self.folder / "out", self.folder / "node")
