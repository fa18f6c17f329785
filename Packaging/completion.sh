#!/usr/bin/env bash
# Prints the completion of a shell: completion.sh PROGRAM bash|zsh|fish
#
# The parser writes it. It does not know that a note may stand in place of a
# command (gavel note.md), so that is added: where no command fits, files do.
set -euo pipefail
program=$1 shell=$2

script=$("$program" --generate-completion-script "$shell")
case $shell in
bash) changed=$(sed '1{/^#!/d}; s/^complete -o filenames -F /complete -o filenames -o default -F /' <<<"$script") ;;
zsh) changed=$(sed "0,/_describe -V subcommand subcommands && ret=0/s//&\n        _files -g '*.md' \&\& ret=0/" <<<"$script") ;;
fish) changed="$script
complete -c gavel -n 'not string match -qr "^[a-z]" -- (commandline -opc)[2..]' -k -a '(__fish_complete_suffix .md)'" ;;
*) echo "completion.sh: no completion for $shell" >&2 && exit 64 ;;
esac
[ "$changed" != "$script" ] || { echo "completion.sh: the completion for $shell is not as expected" >&2; exit 1; }
printf '%s\n' "$changed"
