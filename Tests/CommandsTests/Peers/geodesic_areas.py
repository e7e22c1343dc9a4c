"""The summed geodesic area of a GeoJSON file's polygons in square metres, by GeographicLib.

Usage: geodesic_areas.py FILE [PROPERTY PREFIX]

Self-crossing rings are split at their crossing, by hand and not by the library the product uses: the
area of a ring that crosses itself once is the sum of its two parts.
"""

import json
import math
import sys

from geographiclib.geodesic import Geodesic


def crossing(a, b, c, d):
    """The point where segment a-b properly crosses c-d, or None."""
    det = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if det == 0:
        return None
    s = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / det
    t = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / det
    eps = 1e-12
    if eps < s < 1 - eps and eps < t < 1 - eps:
        return (a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]))
    return None


def simple_rings(ring):
    """The ring (open), cut at proper crossings and at points it passes twice."""
    seen = {}
    for index, point in enumerate(ring):
        key = tuple(point)
        if key in seen:
            start = seen[key]
            return simple_rings(ring[start:index]) + simple_rings(ring[:start] + ring[index:])
        seen[key] = index
    count = len(ring)
    if count > 60:
        return [ring]
    for i in range(count):
        for j in range(i + 2, count):
            if i == 0 and j == count - 1:
                continue
            point = crossing(ring[i], ring[i + 1], ring[j], ring[(j + 1) % count])
            if point:
                inner = [point] + ring[i + 1 : j + 1]
                outer = ring[: i + 1] + [point] + ring[j + 1 :]
                return simple_rings(inner) + simple_rings(outer)
    return [ring]


def ring_area(ring):
    polygon = Geodesic.WGS84.Polygon()
    for longitude, latitude in ring:
        polygon.AddPoint(latitude, longitude)
    return abs(polygon.Compute()[2])


def area(ring):
    open_ring = [tuple(position[:2]) for position in ring[:-1]]
    return sum(ring_area(part) for part in simple_rings(open_ring) if len(part) > 2)


def main():
    features = json.load(open(sys.argv[1], encoding="utf-8"))["features"]
    if len(sys.argv) > 2:
        features = [f for f in features if str(f["properties"].get(sys.argv[2])).startswith(sys.argv[3])]
    total = 0.0
    for feature in features:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for rings in polygons:
            total += area(rings[0]) - math.fsum(area(hole) for hole in rings[1:])
    print(repr(total))


main()
