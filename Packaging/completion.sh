#!/usr/bin/env bash
# Prints the completion of a shell: completion.sh PROGRAM bash|zsh|fish
#
# The parser writes it. It does not know that a note may stand in place of a
# command (gavel note.md), so that is added: where no command fits, files do.
# Nor does it know what gavel help takes: commands and topics.
set -euo pipefail
program=$1 shell=$2

script=$("$program" --generate-completion-script "$shell")
names=$("$program" help | awk '/^([A-Z ]*SUBCOMMANDS|TOPICS):$/ { on = 1 } /^$/ { on = 0 } on && /^  [a-z]/ { print $1 }')
names="${names//$'\n'/ } topics"
case $shell in
bash)
    changed=$(sed '1{/^#!/d}; s/^complete -o filenames -F /complete -o filenames -o default -F /' <<<"$script")
    helped="/^_gavel_help() {/,/^}/s/^}/    COMPREPLY+=(\$(compgen -W '$names' -- \"\${cur}\"))\n}/"
    ;;
zsh)
    changed=$(sed "0,/_describe -V subcommand subcommands && ret=0/s//&\n        _files -g '*.md' \&\& ret=0/" <<<"$script")
    helped="/^_gavel_help() {/,/^}/s/'\*:subcommands:'/'*:command or topic:($names)'/"
    ;;
fish)
    changed="$script
complete -c gavel -n 'not string match -qr "^[a-z]" -- (commandline -opc)[2..]' -k -a '(__fish_complete_suffix .md)'"
    helped="\$acomplete -c gavel -n '__fish_seen_subcommand_from help' -f -a '$names'"
    ;;
*) echo "completion.sh: no completion for $shell" >&2 && exit 64 ;;
esac
whole=$(sed "$helped" <<<"$changed")
if [ "$changed" = "$script" ] || [ "$whole" = "$changed" ]; then
    echo "completion.sh: the completion for $shell is not as expected" >&2
    exit 1
fi
printf '%s\n' "$whole"
