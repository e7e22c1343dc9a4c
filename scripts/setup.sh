#!/usr/bin/env bash
# Installs the system packages that are missing. Tried on Debian 12; other systems are not.
#
#   scripts/setup.sh           what a build needs
#   scripts/setup.sh --tests   and what the tests need
set -euo pipefail

packages=(
    libgdal-dev libproj-dev libdnnl-dev libopenblas-dev libhdf5-dev libxml2-dev
    libcairo2-dev libfreetype-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
    pkg-config python3 python3-pip unzip
)
if [[ "${1:-}" == --tests ]]; then
    packages+=(python3-venv chromium-headless-shell libxml2-utils)
fi

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or newer is needed and 'swift' is not on the PATH. See https://www.swift.org/install/linux/." >&2
    exit 1
fi
if ! command -v dpkg-query >/dev/null; then
    echo "This isn't a Debian system, so nothing was installed. Install what these packages hold, then go on:" >&2
    printf '  %s\n' "${packages[@]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    # On a machine with its own Python the Debian package may be absent and not needed.
    case "$package" in
        python3) command -v python3 >/dev/null && continue ;;
        python3-pip) python3 -m pip --version >/dev/null 2>&1 && continue ;;
        python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null && continue ;;
    esac
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

echo "Installing: ${missing[*]}"
root=()
[[ $(id -u) -eq 0 ]] || root=(sudo)
"${root[@]}" apt-get update -q
DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
