#!/usr/bin/env bash
# Installs the package in a Debian that has nothing else, uses it, purges it, and looks what is left:
# deb-test.sh FOLDER   with the package in FOLDER. Needs root, debootstrap and a mirror ($MIRROR, or Debian's own).
set -euo pipefail
folder=$1
release=${RELEASE:-bookworm}
package=$(ls "$folder"/gavel_*.deb)
[ "$(id -u)" -eq 0 ] || { echo "deb-test.sh: a chroot needs root" >&2; exit 1; }

chroot=$(mktemp -d "${TMPDIR:-/tmp}/gavel-deb-test.XXXXXX")
leave() {
    umount -l "$chroot/proc" "$chroot/dev" 2>/dev/null || true
    rm -rf --one-file-system "$chroot"
}
trap leave EXIT

step() { echo "== $*"; }
inside() {
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=xterm-256color DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} chroot "$chroot" "$@" </dev/null
}
# Every file but those of the package manager itself and of the cache.
files() {
    (cd "$chroot" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
        -o -path ./var/cache -o -path ./var/log -o -path ./root \) -prune -o -print | sort)
}

step "a Debian $release with what is essential, and no more"
debootstrap --variant=minbase "$release" "$chroot" ${MIRROR:+"$MIRROR"} >"$folder/debootstrap.log" 2>&1 ||
    { tail "$folder/debootstrap.log" >&2; exit 1; }
mount -t proc proc "$chroot/proc"
mount --rbind /dev "$chroot/dev"
mount --make-rslave "$chroot/dev"
! inside sh -c 'command -v git || command -v gavel'
inside apt-get update -qq

step "install the dependencies alone, then the package"
inside apt-get install -y -qq --no-install-recommends git tzdata >/dev/null
before=$(files)
cp "$package" "$chroot/root/gavel.deb"
inside apt-get install -y -qq --no-install-recommends /root/gavel.deb >/dev/null
inside dpkg --verify gavel
inside dpkg -L gavel | grep -v '/\.$'

step "use it"
inside gavel --version
inside gavel doctor
inside sh -euc '
    git config --global user.name "Ada Lind"
    git config --global user.email ada@example.org
    git init -q /root/archive
    cd /root/archive
    note=$(gavel new tea --template plain --title "Tea meeting" --date 2026-06-10)
    printf "%s\n" "present+ Ada Lind" start "#topic Which cups" "We take the blue ones." "RESOLUTION: blue cups" \
        "ACTION: Ada Lind to buy cups" quit >/root/script
    gavel --line "$note" </root/script
    grep -q "blue cups" "$note"
    gavel check "$note" || test $? -eq 1
    gavel archive --yes "$note"
    test -z "$(git status --porcelain)"
    gavel search blue cups
    gavel actions
    gavel log "$note" >/dev/null
    gavel doctor --json | grep -q "commits as Ada Lind"
'
inside test -s /usr/share/man/man1/gavel-new.1.gz
inside test -s /usr/share/man/man7/gavel-meeting.7.gz

step "purge it"
inside apt-get purge -y -qq gavel >/dev/null
left=$(diff <(echo "$before") <(files) | grep '^[<>]' || true)
[ -z "$left" ] || { echo "deb-test.sh: left behind or gone: $left" >&2; exit 1; }
! inside dpkg-query -W gavel 2>/dev/null
step "all well: nothing is left"
