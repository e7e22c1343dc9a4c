"""The bands of a granule, as JPEG 2000 files like ESA's."""

from dataclasses import dataclass

import numpy
import rasterio
from rasterio.transform import from_origin

# The granule 18SVG, in whose middle the scene lies.
CRS = "EPSG:32618"
WEST, NORTH = 399_960, 4_200_000
SIDE = 109_800  # metres


@dataclass(frozen=True)
class Encoding:
    """How the bands of one resolution are cut and packed."""

    tile: int
    codeblock: int
    precinct: int


# As in real products, but for code blocks and precincts of 20 m, which none at hand shows: large blocks decode fast.
ENCODINGS = {10: Encoding(1024, 64, 256), 20: Encoding(640, 64, 128), 60: Encoding(192, 4, 64)}
RESOLUTIONS = {
    **dict.fromkeys(["B02", "B03", "B04", "B08"], 10),
    **dict.fromkeys(["B05", "B06", "B07", "B8A", "B11", "B12"], 20),
    **dict.fromkeys(["B01", "B09", "B10"], 60),
}
LEVELS = 5  # of resolution


def encode_bands(source, folder, offset):
    """Writes the bands that aren't there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for band, metres in sorted(RESOLUTIONS.items()):
        path = folder / f"{band}.jp2"
        if path.exists():
            continue
        print(f"encoding {band}", flush=True)
        part = path.with_suffix(".part.jp2")
        encode(granule(source / f"s2_{band}.jp2", metres, offset), metres, part)
        part.rename(path)  # so that one cut short is made anew


def granule(path, metres, offset):
    """The scene's pixels, mirrored at its edges until they fill the granule."""
    with rasterio.open(path) as scene:
        pixels = scene.read(1)
    count = SIDE // metres
    pixels = numpy.pad(pixels, [(0, count - side) for side in pixels.shape], mode="symmetric")
    return numpy.where(pixels == 0, 0, pixels + offset).astype("uint16")


def encode(pixels, metres, path):
    encoding = ENCODINGS[metres]
    height, width = pixels.shape
    precinct = f"{{{encoding.precinct},{encoding.precinct}}}"
    options = {
        **{"REVERSIBLE": "YES", "QUALITY": "100", "NBITS": "15", "PROGRESSION": "LRCP", "RESOLUTIONS": LEVELS},
        # rasterio leaves the width of blocks away where it isn't told that there are any.
        **{"TILED": "YES", "BLOCKXSIZE": encoding.tile, "BLOCKYSIZE": encoding.tile},
        **{"CODEBLOCK_WIDTH": encoding.codeblock, "CODEBLOCK_HEIGHT": encoding.codeblock},
        **{"PRECINCTS": ",".join([precinct] * LEVELS), "PLT": "YES", "GMLJP2": "YES", "GEOJP2": "NO"},
    }
    place = from_origin(WEST, NORTH, metres, metres)
    with rasterio.Env(GDAL_NUM_THREADS="ALL_CPUS"), rasterio.open(
        path, "w", driver="JP2OpenJPEG", width=width, height=height, count=1, dtype="uint16", crs=CRS, transform=place,
        **options,
    ) as file:
        file.write(pixels, 1)
