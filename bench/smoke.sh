#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# smoke.sh PROGRAM FOLDER-OF-BENCH-PROGRAMS FOLDER: a few records through the generator, the rules
# compiled to Python and `unkink score`. Times nothing. Exit 77: skipped.
set -eu
program=$1 programs=$2 folder=$3
here=$(cd "$(dirname "$0")" && pwd)
/usr/bin/python3 -c 'import sys, tomllib' 2>/dev/null || {
  echo "SKIPPED: /usr/bin/python3 with tomllib (3.11) is not here"
  exit 77
}
export PYTHONDONTWRITEBYTECODE=1
rm -rf "$folder"
mkdir -p "$folder"
/usr/bin/python3 "$here/compare.py" "$program" "$programs" --folder "$folder" --records 2000 --smoke
