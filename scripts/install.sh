#!/usr/bin/env bash
# Installs a minemap that was built, or removes it again.
#
#   scripts/install.sh MINEMAP PREFIX       MINEMAP is the executable, like .build/release/minemap
#   scripts/install.sh --remove PREFIX
#
#   PREFIX/bin/minemap                      the tool
#   PREFIX/share/minemap/                   templates, phrases, web assets, and the files of new projects and demonstrations
#   PREFIX/share/…                          completions for bash, zsh and fish
#
# With DESTDIR everything goes below that folder, as packagers want it.
set -euo pipefail

prefix=${DESTDIR:-}$2
shared=$prefix/share/minemap
completions=(
    bash "$prefix/share/bash-completion/completions/minemap"
    zsh "$prefix/share/zsh/site-functions/_minemap"
    fish "$prefix/share/fish/vendor_completions.d/minemap.fish"
)

if [[ $1 == --remove ]]; then
    rm -rf "$shared"
    rm -f "$prefix/bin/minemap" "${completions[1]}" "${completions[3]}" "${completions[5]}"
    exit
fi

minemap=$(realpath "$1")
cd "$(dirname "$0")/.."
# Anew each time, so that a template of an earlier version doesn't stay.
rm -rf "$shared"
mkdir -p "$prefix/bin" "$shared/site/assets" "$shared/build/assets" "$shared/models"
cp -R templates starter demonstration "$shared/"
cp -R site/i18n "$shared/site/"
cp site/assets/land.js site/assets/maplibre-gl.LICENSE.txt "$shared/site/assets/"
cp models/48px_demo_v1.yml models/48px_demo_v1.h5 "$shared/models/"
cp LICENSE THIRD-PARTY-NOTICES.md "$shared/"
cp -R build/assets/. "$shared/build/assets/"
# A running minemap keeps the file that it was started from.
install -m 755 "$minemap" "$prefix/bin/minemap.part"
mv -f "$prefix/bin/minemap.part" "$prefix/bin/minemap"
for index in 0 2 4; do
    mkdir -p "$(dirname "${completions[index + 1]}")"
    "$prefix/bin/minemap" --generate-completion-script "${completions[index]}" >"${completions[index + 1]}"
done
echo "minemap is in $prefix/bin. Begin with: minemap new DIR"
