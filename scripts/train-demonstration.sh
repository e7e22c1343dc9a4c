#!/usr/bin/env bash
# Trains models/48px_demo_v1.h5 from nothing but minemap: invented regions of other seeds than the one that is published
# (1), patches cut out of their scenes, and the recipe. Takes about a quarter of an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."

minemap=.build/release/minemap
work=build/demonstrations
seeds=(2 3 5 4)   # the last is for test alone

mkdir -p "$work/site"
cat >"$work/site/site.yml" <<'SITE'
title: Invented regions to train on
imagery:
  scenes:
    kind: safe
    path: scenes/*
    mask: s2cloudless
    attribution: Invented scenes, made by minemap demo (CC0)
SITE
mkdir -p "$work/scenes" "$work/build"
ln -sfn "$PWD/build/assets" "$work/build/assets"
locations=()
for seed in "${seeds[@]}"; do
    "$minemap" demo --scenes-only "$work/$seed" --seed "$seed"
    ln -sfn "../$seed/scenes" "$work/scenes/$seed"
    for file in "$work/$seed"/sampling/*.geojson; do locations+=(--locations "$file"); done
done
# A region is smaller than the distance within which places stay on one side of a split: one of the three validates.
"$minemap" dataset create --project "$work" "${locations[@]}" --imagery scenes --mosaic 12 \
    --bands B1,B2,B3,B4,B5,B6,B7,B8,B8A,B9,B10,B11,B12 \
    --validation 0.33 --test 0 --hold-out-region "$work/${seeds[-1]}/boundary.geojson" "$work/patches.h5"
"$minemap" dataset check "$work/patches.h5"
"$minemap" train models/recipes/48px_demo_v1.yml --dataset "$work/patches.h5"
"$minemap" evaluate 48px_demo_v1 "$work/patches.h5" --split test --output models/48px_demo_v1_report.html
