# SPDX-License-Identifier: Apache-2.0
# Completion of unkink for fish: commands, then the options that `--help` lists, then files.
function __unkink_path
    string match -v -- '-*' (commandline -opc)[2..-1]
end
function __unkink_at
    test (string join ' ' (__unkink_path)) = "$argv"
end
function __unkink_options
    set -l path (__unkink_path)
    begin
        unkink help $path[1..2]; or unkink help $path[1]
    end 2>/dev/null | string match -ra -- '--[a-z-]+'
end
function __unkink_packs
    unkink pack list 2>/dev/null | string match -rg '^([a-z0-9]\S*)  '
end
complete -c unkink -n '__unkink_at ""' -f -a 'ask triage plan explain score exercises pack rules doctor help'
complete -c unkink -n '__unkink_at pack' -f -a 'list show why install allow deny remove rescan new check build sign'
complete -c unkink -n '__unkink_at rules' -f -a 'items check'
for command in show why allow deny remove
    complete -c unkink -n "__unkink_at pack $command" -f -a '(__unkink_packs)'
end
complete -c unkink -n 'string match -q -- "-*" (commandline -ct)' -f -a '(__unkink_options)'
