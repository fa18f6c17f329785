#!/usr/bin/env bash
# Builds a Debian package of a program that was built: deb.sh PROGRAM FOLDER
#
# The program has the Swift runtime, ncurses and SQLite inside, so the package
# depends on no library; Built-Using says of which sources they are. Who builds
# it is its maintainer: $DEBFULLNAME and $DEBEMAIL, else git's user.
set -euo pipefail
program=$1 folder=$2
here=$(dirname "$0")

if ldd "$program" >/dev/null 2>&1; then
    echo "deb.sh: $program needs libraries of this system: build it with make build" >&2
    exit 1
fi
version=$("$program" --version | sed -n '1s/^gavel //p')
revision=1
architecture=$(dpkg --print-architecture)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
name=${DEBFULLNAME:-$(git config user.name || echo "Gavel contributors")}
mail=${DEBEMAIL:-$(git config user.email || echo "root@$(hostname)")}
date=$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")

root=$folder/root
rm -rf "$folder"
mkdir -p "$root/DEBIAN" "$root/usr/share/doc/gavel" "$root/usr/share/lintian/overrides"
make --no-print-directory install SWIFT=true GAVEL="$program" DESTDIR="$root" PREFIX=/usr \
    ZSHDIR=/usr/share/zsh/vendor-completions >&2
strip --strip-unneeded --remove-section=.comment "$root/usr/bin/gavel"

doc=$root/usr/share/doc/gavel
install -m 644 "$here/debian/copyright" "$here/../README.md" "$doc"
install -m 644 CHANGELOG.md "$doc/changelog"
cat >"$doc/changelog.Debian" <<END
gavel ($version-$revision) unstable; urgency=medium

  * Package of Gavel $version; changelog.gz tells what is new in it.

 -- $name <$mail>  $date
END
install -m 644 "$here/debian/lintian-overrides" "$root/usr/share/lintian/overrides/gavel"
gzip -9n "$doc/changelog" "$doc/changelog.Debian" "$root"/usr/share/man/man[17]/*.[17]

sources=(libc6-dev libncurses-dev libsqlite3-dev)
[ "$(nm "$program" | grep -c ' T cmark_node_new$' || true)" -eq 0 ] || sources+=(libcmark-gfm-dev)
built_using=$(dpkg-query -W -f '${source:Package} (= ${source:Version})\n' "${sources[@]}" |
    sort | paste -sd , | sed 's/,/, /g')
cat >"$root/DEBIAN/control" <<END
Package: gavel
Version: $version-$revision
Architecture: $architecture
Maintainer: $name <$mail>
Installed-Size: $(du -sk --apparent-size --exclude=DEBIAN "$root" | cut -f1)
Depends: git, tzdata
Suggests: ncurses-term
Built-Using: $built_using
Section: text
Priority: optional
$(cat "$here/debian/description")
END
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)

find "$root" -newermt "@$SOURCE_DATE_EPOCH" -print0 | xargs -0r touch --no-dereference -d "@$SOURCE_DATE_EPOCH"
chmod -R u=rwX,go=rX "$root"
package=$folder/gavel_$version-${revision}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$package" >&2
! command -v lintian >/dev/null || lintian --no-cfg --allow-root --fail-on error,warning "$package" >&2
echo "$package"
