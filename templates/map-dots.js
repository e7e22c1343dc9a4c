// Circles that stand for detections while their shapes are too small to see: each as large as the area it stands for.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  // Between these zooms circles give way to outlines: a window of 440 m grows from 2 to 6 pixels.
  const FADE = 9.5;
  const END = 11;
  minemap.dotsEnd = FADE;

  // Detections that share a cell of this many pixels share a circle; the largest circle of a zoom nearly fills one.
  const CELL = 22;
  const LARGEST = 10;
  // No circle is smaller, so that a single detection can be seen; the note beside the map says so.
  const SMALLEST = 1.3;

  // Circles of one period over those of another let these through.
  const OPACITY = { upper: 0.62, over: 0.16 };

  const fading = (opacity) => ["interpolate", ["linear"], ["zoom"], FADE, opacity, END, 0];

  const known = new WeakMap();

  // Where each feature is on the square of the web map and how much ground it covers, reckoned once.
  function placesOf(collection) {
    if (known.has(collection)) return known.get(collection);
    const count = collection.features.length;
    const places = { x: new Float64Array(count), y: new Float64Array(count), area: new Float64Array(count) };
    collection.features.forEach((feature, index) => {
      const middle = minemap.middleOfFeature(feature);
      [places.x[index], places.y[index]] = middle ? minemap.squareOf(middle) : [NaN, NaN];
      places.area[index] = minemap.areaOf(feature.geometry);
    });
    known.set(collection, places);
    return places;
  }

  minemap.areaOfFeature = (collection, index) => placesOf(collection).area[index];

  // The circles of a whole zoom: cells with the sum of the areas in them, the place its mean weighted by area.
  function circles(collection, isKept, level) {
    const { x, y, area } = placesOf(collection);
    const scale = (512 * 2 ** level) / CELL;
    const cells = new Map();
    for (let index = 0; index < x.length; index++) {
      if (Number.isNaN(x[index]) || !isKept(collection.features[index])) continue;
      const key = Math.floor(x[index] * scale) * 0x4000000 + Math.floor(y[index] * scale);
      let cell = cells.get(key);
      if (!cell) cells.set(key, (cell = { x: 0, y: 0, weight: 0, area: 0, count: 0, first: index }));
      // What covers no ground still has a place.
      const weight = area[index] || 1;
      cell.x += x[index] * weight;
      cell.y += y[index] * weight;
      cell.weight += weight;
      cell.area += area[index];
      cell.count += 1;
    }
    return [...cells.values()];
  }

  const all = () => true;
  const ceilings = new WeakMap();

  // The largest sum of a circle at a zoom, over everything that the map may ever show there: sizes can be compared
  // between periods, and don't change with a filter.
  function ceiling(map, level) {
    const found = ceilings.get(map) || new Map();
    ceilings.set(map, found);
    if (!found.has(level)) {
      const sums = (dots) => circles(dots.collection, all, level).map((circle) => circle.area);
      const largest = map.dots.filter((dots) => dots.countsForScale).flatMap(sums);
      found.set(level, largest.reduce((one, other) => Math.max(one, other), 0));
    }
    return found.get(level);
  }

  function feature(circle, largest) {
    const radius = largest > 0 ? LARGEST * Math.sqrt(circle.area / largest) : 0;
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: minemap.placeOnSquare([circle.x / circle.weight, circle.y / circle.weight]) },
      properties: { radius: Math.max(SMALLEST, radius), area: circle.area, count: circle.count, first: circle.first },
    };
  }

  const levelOf = (map) => Math.max(0, Math.min(Math.floor(END), Math.floor(map.getZoom() + 1e-6)));

  function draw(map, dots) {
    const level = levelOf(map);
    if (dots.level === level || map.getLayoutProperty(dots.layer, "visibility") === "none") return;
    const found = circles(dots.collection, dots.isKept, level);
    const largest = ceiling(map, level);
    // Large ones first: small ones lie on top.
    found.sort((one, other) => other.area - one.area);
    map.getSource(dots.layer).setData({
      type: "FeatureCollection",
      features: found.map((circle) => feature(circle, largest)),
    });
    dots.level = level;
  }

  // Adds the circles of a collection as the layer `id`. `countsForScale` is false for what repeats other layers.
  minemap.addDots = function (map, id, collection, colour, { countsForScale = true, isKept = all } = {}) {
    if (!map.dots) {
      map.dots = [];
      map.on("zoom", () => map.dots.forEach((dots) => draw(map, dots)));
    }
    map.addSource(id, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    map.addLayer({
      id,
      type: "circle",
      source: id,
      maxzoom: END,
      paint: {
        "circle-color": colour,
        "circle-radius": ["get", "radius"],
        "circle-opacity": fading(OPACITY.upper),
        "circle-stroke-color": colour,
        "circle-stroke-width": 1,
        "circle-stroke-opacity": fading(0.95),
      },
    });
    map.dots.push({ layer: id, collection, countsForScale, isKept, level: null });
  };

  // Makes the circles of a layer rings through which others show, or full again.
  minemap.ringDots = (map, id, isRing) =>
    map.setPaintProperty(id, "circle-opacity", fading(isRing ? OPACITY.over : OPACITY.upper));

  // Draws what became visible or out of date; `isKept` leaves out features.
  minemap.drawDots = (map) => (map.dots || []).forEach((dots) => draw(map, dots));

  minemap.filterDots = function (map, id, isKept) {
    const dots = map.dots.find(({ layer }) => layer === id);
    dots.isKept = isKept;
    dots.level = null;
    draw(map, dots);
  };

  minemap.replaceDots = function (map, id, collection) {
    const dots = map.dots.find(({ layer }) => layer === id);
    dots.collection = collection;
    dots.level = null;
    draw(map, dots);
  };

  // The features that a circle stands for, by their numbers.
  minemap.featuresOfDot = function (map, id, place) {
    const { collection, isKept } = map.dots.find(({ layer }) => layer === id);
    const scale = (512 * 2 ** levelOf(map)) / CELL;
    const { x, y } = placesOf(collection);
    const cell = (index) => Math.floor(x[index] * scale) * 0x4000000 + Math.floor(y[index] * scale);
    return [...x.keys()].filter((index) => cell(index) === cell(place) && isKept(collection.features[index]));
  };

  // The area of a circle of this radius in pixels, in square metres, at the zoom of the map.
  minemap.areaOfDot = (map, radius) => (map.dots ? ceiling(map, levelOf(map)) : 0) * (radius / LARGEST) ** 2;
})();
