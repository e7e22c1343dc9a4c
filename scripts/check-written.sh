#!/usr/bin/env bash
# Writes networks of every kind as minemap writes them, and has Keras 2 and Keras 3 load them and give the same answers.
#
# By hand, and at the end of scripts/bench. The two Kerases are TensorFlow 2.15's and the newest's, from the Python
# package index, each in a folder of its own below build/.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
Benchmarks/peers/setup.sh
if [ ! -e build/keras3/whole ]; then
    rm -rf build/keras3
    "$python" -m venv build/keras3
    build/keras3/bin/pip install -q --disable-pip-version-check tensorflow-cpu h5py
    touch build/keras3/whole  # last, so that an installation cut short is made anew
fi

rm -rf build/samples
swift run -c release network-samples build/samples
for python in build/engines/bin/python build/keras3/bin/python; do
    "$python" Benchmarks/keras/check_written.py build/samples
done
