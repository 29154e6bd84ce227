#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Scores shards with GNU parallel, here or on other machines, and joins the parts once all are proved.
#
#   score_with_parallel.sh PARTS OUT SHARD...
#
# UNKINK (default unkink), UNKINK_RULES (a ruleset's folder) and PARALLEL_OPTIONS (such as
# "--sshlogin a,b" with a shared folder, or "-j 8") come from the environment. After any accident
# call it again: --resume-failed starts what is not logged as done, and a part that is not what its
# manifest says is scored again. Exit: 0 joined; 2 wrong, a retry will not
# help; 3 the world failed, call it again. PARTS/joblog has what became of each shard.
set -u
[ $# -ge 3 ] || {
  echo "usage: score_with_parallel.sh PARTS OUT SHARD..." >&2
  exit 2
}
parts=$1 out=$2
shift 2
here=$(cd "$(dirname "$0")/.." && pwd)
command -v parallel >/dev/null || {
  echo "score_with_parallel.sh: GNU parallel is not installed" >&2
  exit 2
}
mkdir -p "$parts" || exit 3
# shellcheck disable=SC2086 # the options are several words
printf '%s\n' "$@" | parallel --no-notice --will-cite --halt never --retries 3 \
  --joblog "$parts/joblog" --resume-failed ${PARALLEL_OPTIONS:-} \
  /usr/bin/python3 "$here/one_shard.py" "$parts" {#} {} >&2
exec /usr/bin/python3 "$here/one_shard.py" --merge "$parts" "$out" "$@"
