"""The ground of a case: tiles of the processing grid, and the blocks of files that they lie on."""

from dataclasses import dataclass

from encode import CRS, ENCODINGS, NORTH, RESOLUTIONS, SIDE, WEST
from rasterio.warp import transform

TILE, PAD = 8_500, 300  # metres: the network's card says 850 and 30 pixels
FIRST_TI, FIRST_TJ = -9, 484  # a corner that leaves room inside of the granule for 8 x 8 tiles
REACH = 360  # metres that s2cloudless looks further: it averages over 4 cells of 60 m and dilates by 2
CLOUD_BANDS = {"B01", "B02", "B04", "B05", "B08", "B8A", "B09", "B10", "B11", "B12"}


@dataclass(frozen=True)
class Ground:
    """A square of so many tiles on each side."""

    tiles: int

    @property
    def bounds(self):
        """West, south, east and north of the tiles without their padding, in metres."""
        west, south = 500_000 + FIRST_TI * TILE, FIRST_TJ * TILE
        return west, south, west + self.tiles * TILE, south + self.tiles * TILE

    def boundary(self):
        """A region that needs these tiles and no others, as GeoJSON."""
        west, south, east, north = self.bounds
        inset = 1_000  # lines of longitude and latitude aren't those of the grid
        xs = [west + inset, east - inset, east - inset, west + inset, west + inset]
        ys = [south + inset, south + inset, north - inset, north - inset, south + inset]
        ring = [list(place) for place in zip(*transform(CRS, "EPSG:4326", xs, ys))]
        polygon = {"type": "Polygon", "coordinates": [ring]}
        feature = {"type": "Feature", "properties": {}, "geometry": polygon}
        return {"type": "FeatureCollection", "features": [feature]}

    def blocks(self, band, finds_clouds):
        """The windows that must be decoded of a band's file: column, row, width, height of each."""
        if band == "B10" and not finds_clouds:
            return []
        metres = RESOLUTIONS[band]
        side, count = ENCODINGS[metres].tile, SIDE // metres
        reach = max(PAD, PAD + REACH if finds_clouds and band in CLOUD_BANDS else 0)
        west, south, east, north = self.bounds
        columns = touched(west - reach - WEST, east + reach - WEST, side * metres, SIDE)
        rows = touched(NORTH - north - reach, NORTH - south + reach, side * metres, SIDE)
        return [
            (side * column, side * row, min(side, count - side * column), min(side, count - side * row))
            for row in rows for column in columns
        ]


def touched(start, end, block, whole):
    """The blocks on a line that a stretch of it touches, all in metres."""
    return range(int(max(0, start) // block), int((min(end, whole) - 1) // block) + 1)
