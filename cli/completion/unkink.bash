# SPDX-License-Identifier: Apache-2.0
# Completion of unkink for bash: commands, then the options that `--help` lists, then files.
_unkink() {
  local word=${COMP_WORDS[COMP_CWORD]} path=() each words
  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $each == -* ]] || path+=("$each")
  done
  if [[ $word == -* ]]; then
    words=$(unkink help "${path[@]:0:2}" 2>/dev/null || unkink help "${path[@]:0:1}" 2>/dev/null)
    words=$(grep -oE -- '--[a-z-]+' <<<"$words")
  else
    case ${path[*]} in
      "") words="ask triage plan explain score exercises pack rules doctor help" ;;
      pack) words="list show why install allow deny remove rescan new check build sign" ;;
      rules) words="items check" ;;
      "pack show" | "pack why" | "pack allow" | "pack deny" | "pack remove")
        words=$(unkink pack list 2>/dev/null | sed -n 's/^\([a-z0-9][^ ]*\)  .*/\1/p') ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ $word == -* || ${#COMPREPLY[@]} -gt 0 ]] || mapfile -t COMPREPLY < <(compgen -f -- "$word")
}
complete -o filenames -F _unkink unkink
