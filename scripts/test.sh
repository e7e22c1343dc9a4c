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

swift format lint --strict --recursive --parallel Package.swift Sources Tests
scripts/check-imports.py
swift build -c release --build-tests
swift test -c release --skip-build
