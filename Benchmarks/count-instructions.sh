#!/usr/bin/env bash
# Counts the instructions of scoring one tile, with callgrind, and shows the functions that they are in.
#
#     Benchmarks/count-instructions.sh NETWORK.h5 [more options of 'minemap model time', like --card FILE or --width 240]
#
# Needs valgrind, binutils and a C compiler (apt: valgrind binutils gcc). $MINEMAP names another binary.
set -euo pipefail

binary=${MINEMAP:-$(dirname "$0")/../.build/release/minemap}
folder=$(dirname "$0")/../build/callgrind
mkdir -p "$folder"

# Valgrind 3.19 gives up on the debugging information that Swift writes.
objcopy --strip-debug "$binary" "$folder/minemap"

# It also dies where libdispatch parks the main thread: it writes to the mask, which is constant there.
cc -shared -fPIC -x c -o "$folder/pause.so" - <<'C'
#include <signal.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) { (void)mask; return pause(); }
C

# The instructions of a run with `$1` repetitions.
count() {
    LD_PRELOAD=$(realpath "$folder/pause.so") valgrind --tool=callgrind --callgrind-out-file="$folder/$1.out" \
        "$folder/minemap" model time "${@:2}" --threads 1 --repeat "$1" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

# One repetition more or less cancels all but scoring: reading the network, making the tile, warming up.
once=$(count 1 "$@")
twice=$(count 2 "$@")
callgrind_annotate "$folder/2.out" | sed -n '/^Ir/,$p' | awk 'NR <= 25'
echo "Instructions of scoring the tile once: $((twice - once))"
