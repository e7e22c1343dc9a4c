#!/usr/bin/env bash
# Makes the Python environment of the other engines in build/engines (1.6 GB), from requirements.txt.
# Does nothing when it is there and of these versions. TensorFlow 2.15 needs Python 3.9 to 3.11.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3}
requirements=Benchmarks/peers/requirements.txt
cmp -s "$requirements" build/engines/requirements.txt && exit 0

if ! "$python" -c 'import sys; sys.exit(not (3, 9) <= sys.version_info[:2] <= (3, 11))'; then
    echo "TensorFlow 2.15 needs Python 3.9 to 3.11, and '$python' is $("$python" --version). Name another: PYTHON=python3.11 $0" >&2
    exit 1
fi
rm -rf build/engines
"$python" -m venv build/engines
build/engines/bin/pip install -q --disable-pip-version-check --only-binary=:all: -r "$requirements"
cp "$requirements" build/engines/requirements.txt  # last, so that an installation cut short is made anew
