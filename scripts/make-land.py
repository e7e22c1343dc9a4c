#!/usr/bin/env python3
"""Makes site/assets/land.js, the plain land under our maps, from Natural Earth.

Natural Earth is in the public domain (https://www.naturalearthdata.com/about/terms-of-use/).
Its 1:110m countries ship as a test fixture in the wheel of pyogrio:

    pip download --no-deps --dest /tmp pyogrio==0.13.0
    pip install babel==2.19.0
    scripts/make-land.py /tmp/pyogrio-0.13.0-*.whl > site/assets/land.js

The names of countries in other languages are those of Unicode's CLDR, which Babel carries; they are there where they
differ from Natural Earth's English ones. Needs ogr2ogr (apt: gdal-bin). Coordinates keep two decimals, about a kilometre, which is finer
than the survey behind them.
"""

import json
import subprocess
import sys
import tempfile
import zipfile

import babel
from babel.core import get_global

LANGUAGES = ["es", "pt"]
FIXTURE = "pyogrio/tests/fixtures/naturalearth_lowres/naturalearth_lowres."

HEADER = """\
// The countries of the world at 1:110,000,000, by Natural Earth: public domain.
// Made by scripts/make-land.py from the pyogrio 0.13.0 wheel (naturalearth_lowres); not edited by hand.
// Names in other languages ("name:es") by Unicode CLDR, from Babel 2.19.0: Unicode licence.
// Borders are drawn for orientation and take no side in any dispute.
"""


def countries(wheel):
    """The fixture as GeoJSON, read by ogr2ogr."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if member.startswith(FIXTURE):
                archive.extract(member, folder)
        command = ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", f"{folder}/{FIXTURE}shp"]
        return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["features"]


def rounded(ring):
    """The ring at two decimals without repeated vertices; None when no area is left."""
    kept = []
    for longitude, latitude in ring:
        place = [round(longitude, 2), round(latitude, 2)]
        if not kept or kept[-1] != place:
            kept.append(place)
    return kept if len(kept) >= 4 else None


def shape(geometry):
    """The geometry as a MultiPolygon with rounded rings."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    shortened = [[ring for ring in map(rounded, polygon) if ring] for polygon in polygons]
    return {"type": "MultiPolygon", "coordinates": [polygon for polygon in shortened if polygon]}


def code(country):
    """The country's two letters; None where neither its three letters nor its English name tell."""
    aliases = get_global("territory_aliases").get(country["iso_a3"])
    if aliases:
        return aliases[0]
    english = babel.Locale("en").territories
    return next((code for code, name in english.items() if name == country["name"] and len(code) == 2), None)


def names(country):
    """The country's name in English, and in the other languages where it is another."""
    names = {"name": country["name"]}
    for language in LANGUAGES:
        name = babel.Locale(language).territories.get(code(country))
        if name and name != country["name"]:
            names[f"name:{language}"] = name
    return names


def main():
    features = [
        {"type": "Feature", "geometry": shape(country["geometry"]), "properties": names(country["properties"])}
        for country in sorted(countries(sys.argv[1]), key=lambda country: country["properties"]["name"])
        if country["properties"]["name"] != "Antarctica"  # has no mines, and no place on a Mercator map
    ]
    lines = ",\n".join(json.dumps(feature, separators=(",", ":"), ensure_ascii=False) for feature in features)
    print(HEADER + 'window.minemapLand = {"type":"FeatureCollection","features":[\n' + lines + "\n]};")


if __name__ == "__main__":
    main()
