#!/usr/bin/env bash
# Everything `make test` does, in the order that fails fastest. Sets up what it needs by itself.
#
# Tests that compare with the published data look for it in $MINEMAP_REFERENCE, by default ../shared, and are
# skipped by name where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh --tests
scripts/assets.sh

# GeographicLib for Python, the independent measure of areas: pinned by hash, in a place of its own.
peers=build/peers
if ! "$peers/bin/python" -c 'import geographiclib' 2>/dev/null; then
    python3 -m venv "$peers"
    "$peers/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r scripts/peers.txt
fi

# Real servers on loopback: a STAC API and Google's storage. Pinned by hash, in a place of their own; made anew when the
# list changes.
servers=build/servers
if ! cmp -s scripts/servers.txt "$servers/made-from.txt"; then
    rm -rf "$servers"
    python3 -m venv "$servers"
    "$servers/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes \
        -r scripts/servers.txt
    cp scripts/servers.txt "$servers/made-from.txt"
fi

# axe-core, from the wheel 'axe-playwright-python', for the tests of accessibility.
axe='84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc  build/axe/axe.min.js'
if ! sha256sum --check --status <<<"$axe" 2>/dev/null; then
    mkdir -p build/axe
    echo 'axe-playwright-python==0.1.8 --hash=sha256:fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8' \
        >build/axe/requirements.txt
    python3 -m pip download -q --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
        -d build/axe -r build/axe/requirements.txt
    unzip -q -o -j build/axe/axe_playwright_python-*.whl axe_playwright_python/axe.min.js -d build/axe
    sha256sum --check --quiet <<<"$axe"
fi

swift format lint --strict --recursive --parallel Package.swift Sources Tests
scripts/check-imports.py
swift build -c release --build-tests
swift test -c release --skip-build
