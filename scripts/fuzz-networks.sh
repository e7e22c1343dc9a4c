#!/usr/bin/env bash
# Feeds mutated network files to the readers, under AddressSanitizer.
#
#     scripts/fuzz-networks.sh [SECONDS]
#
# It runs for 600 seconds unless told otherwise, and fails when an input crashes, traps, takes half a minute, or takes
# 3 GB, a gigabyte beyond what one dataset may hold; the input stays in build/fuzz/findings. To run one again:
#
#     scripts/fuzz-networks.sh build/fuzz/findings/crash-…
#
# The fuzzer (Tests/Fuzz) is built by itself in build/fuzz, from the sources as they are, and is no part of the package:
# libFuzzer comes with Swift's own clang. Files to begin with are made, none is kept.
set -euo pipefail
cd "$(dirname "$0")/.."

fuzz=$PWD/build/fuzz
mkdir -p "$fuzz/Fuzz" "$fuzz/findings" "$fuzz/corpus"
cat Package.swift Tests/Fuzz/Manifest.swift.in >"$fuzz/Package.swift"
ln -sfn "$PWD/Sources" "$fuzz/Sources"
ln -sf "$PWD"/Tests/Fuzz/*.swift "$PWD"/Tests/TestSupport/RandomNetwork*.swift "$fuzz/Fuzz/"
# SwiftPM's own words for the fuzzer give its library, but no counters for what an input reaches.
swift build --package-path "$fuzz" -c release --product fuzz-networks --sanitize address --sanitize fuzzer \
    -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp -Xcc -fsanitize=fuzzer-no-link
fuzzer=$(swift build --package-path "$fuzz" -c release --show-bin-path)/fuzz-networks

# Each input is a file, in memory where there is such a place.
MINEMAP_FUZZ_FOLDER=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
# Foundation leaks a page for an empty file; what piles up shows as memory all the same.
export MINEMAP_FUZZ_FOLDER OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 ASAN_OPTIONS=detect_leaks=0
trap 'rm -rf "$MINEMAP_FUZZ_FOLDER"' EXIT

if [ -f "${1:-}" ]; then
    MINEMAP_FUZZ_TELL=1 "$fuzzer" "$1"
    exit
fi
"$fuzzer" --make-corpus "$fuzz/seeds"
"$fuzzer" -max_total_time="${1:-600}" -max_len=65536 -timeout=30 -rss_limit_mb=3072 \
    -artifact_prefix="$fuzz/findings/" -print_final_stats=1 "$fuzz/corpus" "$fuzz/seeds"
