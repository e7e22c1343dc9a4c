// Measures on the ground: areas of shapes, lengths of lines, and places on the square of the web map.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});
  const RADIANS = Math.PI / 180;
  // WGS84: the longer half axis in metres, flattening, eccentricity.
  const AXIS = 6378137;
  const FLATTENING = 1 / 298.257223563;
  const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

  // Snyder (1987), equation 3-12: the northing of a cylinder on which areas are true, in units of AXIS² / 2.
  function northing(latitude) {
    const sine = Math.sin(latitude * RADIANS);
    const es = ECCENTRICITY * sine;
    const bend = Math.log((1 - es) / (1 + es)) / (2 * ECCENTRICITY);
    return (1 - ECCENTRICITY ** 2) * (sine / (1 - es * es) - bend);
  }

  function ringArea(ring) {
    let twice = 0;
    let [fromX, fromY] = [ring[0][0], northing(ring[0][1])];
    for (let index = 1; index < ring.length; index++) {
      const [x, y] = [ring[index][0], northing(ring[index][1])];
      twice += fromX * y - x * fromY;
      [fromX, fromY] = [x, y];
    }
    return (Math.abs(twice) * RADIANS * AXIS * AXIS) / 4;
  }

  const polygonArea = (rings) => rings.slice(1).reduce((area, hole) => area - ringArea(hole), ringArea(rings[0]));

  // In square metres; 0 for what covers no ground.
  minemap.areaOf = function (geometry) {
    if (geometry && geometry.type === "Polygon") return polygonArea(geometry.coordinates);
    if (!geometry || geometry.type !== "MultiPolygon") return 0;
    return geometry.coordinates.reduce((area, rings) => area + polygonArea(rings), 0);
  };

  // The distance of two places in metres, by Andoyer's and Lambert's formula: some metres off in a thousand kilometres.
  minemap.distance = function ([fromX, fromY], [toX, toY]) {
    const reduced = (latitude) => Math.atan((1 - FLATTENING) * Math.tan(latitude * RADIANS));
    const [first, second] = [reduced(fromY), reduced(toY)];
    const turn = ((toX - fromX) * RADIANS) / 2;
    const [mean, half] = [(first + second) / 2, (second - first) / 2];
    const haversine = Math.sin(half) ** 2 + Math.cos(first) * Math.cos(second) * Math.sin(turn) ** 2;
    if (haversine === 0) return 0;
    const angle = 2 * Math.asin(Math.min(1, Math.sqrt(haversine)));
    const [sine, cosine] = [Math.sin(angle / 2) ** 2, Math.cos(angle / 2) ** 2];
    const x = (angle - Math.sin(angle)) * ((Math.sin(mean) * Math.cos(half)) ** 2 / cosine);
    const y = (angle + Math.sin(angle)) * ((Math.cos(mean) * Math.sin(half)) ** 2 / sine);
    return AXIS * (angle - (FLATTENING / 2) * (x + y));
  };

  // Places on the square of the web map: both from 0 to 1, y from north to south.
  minemap.squareOf = ([longitude, latitude]) => [
    longitude / 360 + 0.5,
    0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / (2 * Math.PI),
  ];

  minemap.placeOnSquare = ([x, y]) => [
    (x - 0.5) * 360,
    (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI))) / RADIANS - 90,
  ];

  function boxOf(ring) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return box;
  }

  const sizeOf = ([west, south, east, north]) => (east - west) * (north - south);
  const middleOf = ([west, south, east, north]) => [(west + east) / 2, (south + north) / 2];

  // The box of a shape's largest polygon, of a point the point itself; null where there is no shape.
  minemap.largestBox = function (geometry) {
    if (!geometry) return null;
    if (geometry.type === "Point") return [...geometry.coordinates, ...geometry.coordinates];
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const boxes = polygons.map((polygon) => boxOf(polygon[0]));
    return boxes.reduce((best, box) => (sizeOf(box) > sizeOf(best) ? box : best));
  };

  // Where a feature is, for dots, names and copying: the middle of its largest polygon's box.
  minemap.middleOfFeature = function (feature) {
    const box = minemap.largestBox(feature.geometry);
    return box && middleOf(box);
  };
})();
