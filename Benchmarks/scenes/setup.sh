#!/usr/bin/env bash
# Makes the Python environment that makes scenes in build/scenes-python (200 MB), from requirements.txt.
# Does nothing when it is there and of these versions.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3}
requirements=Benchmarks/scenes/requirements.txt
cmp -s "$requirements" build/scenes-python/requirements.txt && exit 0

rm -rf build/scenes-python
"$python" -m venv build/scenes-python
build/scenes-python/bin/pip install -q --disable-pip-version-check --only-binary=:all: -r "$requirements"
cp "$requirements" build/scenes-python/requirements.txt  # last, so that an installation cut short is made anew
