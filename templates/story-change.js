// The change between two periods in a story: windows that came, stayed and went, told apart by whether they touch.
(function () {
  "use strict";
  const minemap = window.minemap;
  const COLOURS = { persisting: "#8a8473", lost: "#2a7ab9", new: "#d55e00" };
  const CELL = 0.02;

  function boxOf(feature) {
    const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [ring] of polygons) {
      for (const [x, y] of ring) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
      }
    }
    return box;
  }

  const isShape = ({ geometry }) => geometry && ["Polygon", "MultiPolygon"].includes(geometry.type);

  // Boxes by the cells of a grid, so that each is held against its neighbours only.
  function index(features) {
    const cells = new Map();
    for (const feature of features) {
      const box = boxOf(feature);
      for (let x = Math.floor(box[0] / CELL); x <= Math.floor(box[2] / CELL); x++) {
        for (let y = Math.floor(box[1] / CELL); y <= Math.floor(box[3] / CELL); y++) {
          const key = x + "/" + y;
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push(box);
        }
      }
    }
    return cells;
  }

  // Whether a window shares ground with one of the others; a common edge is not ground.
  function touches(feature, cells) {
    const [west, south, east, north] = boxOf(feature);
    for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x++) {
      for (let y = Math.floor(south / CELL); y <= Math.floor(north / CELL); y++) {
        const others = cells.get(x + "/" + y) || [];
        if (others.some((box) => box[0] < east && box[2] > west && box[1] < north && box[3] > south)) return true;
      }
    }
    return false;
  }

  function sort(before, after) {
    const [old, fresh] = [index(before), index(after)];
    return {
      persisting: after.filter((feature) => touches(feature, old)),
      lost: before.filter((feature) => !touches(feature, fresh)),
      new: after.filter((feature) => !touches(feature, old)),
    };
  }

  const collect = (features) => ({ type: "FeatureCollection", features });

  function dotsOf(features) {
    return features.map((feature) => {
      const [west, south, east, north] = boxOf(feature);
      const middle = [(west + east) / 2, (south + north) / 2];
      return { type: "Feature", geometry: { type: "Point", coordinates: middle }, properties: {} };
    });
  }

  function draw(map, kind, features) {
    const [colour, id] = [COLOURS[kind], "story-change-" + kind];
    const isHollow = kind === "lost";
    map.addSource(id, { type: "geojson", data: collect(features), generateId: true, tolerance: 0.05 });
    map.addSource(id + "-dots", { type: "geojson", data: collect(dotsOf(features)) });
    map.addLayer({ id: id + "-fill", type: "fill", source: id, paint: { "fill-color": colour, "fill-opacity": isHollow ? 0.1 : 0.6 } });
    map.addLayer({ id: id + "-outline", type: "line", source: id, minzoom: 8, paint: { "line-color": colour, "line-width": 1 } });
    // Lost ground is hollow: told apart also where colours are not.
    map.addLayer({
      id: id + "-dots",
      type: "circle",
      source: id + "-dots",
      maxzoom: 11,
      paint: {
        "circle-color": colour,
        "circle-opacity": ["interpolate", ["linear"], ["zoom"], 9.5, isHollow ? 0.05 : 0.9, 11, 0],
        "circle-stroke-color": colour,
        "circle-stroke-width": isHollow ? 1 : 0,
        "circle-stroke-opacity": ["interpolate", ["linear"], ["zoom"], 9.5, 0.9, 11, 0],
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 1, 6, 1.7, 10, 2.8],
      },
    });
  }

  const PARTS = ["-fill", "-outline", "-dots"];
  let drawn = null;

  minemap.showStoryChange = function ({ map, collections }, chapter) {
    const { changeFrom, changeUntil } = chapter.dataset;
    const asked = changeFrom ? changeFrom + "|" + changeUntil : null;
    if (drawn && drawn !== asked) {
      for (const kind of Object.keys(COLOURS)) {
        for (const part of PARTS) map.removeLayer("story-change-" + kind + part);
        for (const part of ["", "-dots"]) map.removeSource("story-change-" + kind + part);
      }
      drawn = null;
    }
    if (!asked || drawn === asked) return;
    const features = (ids) => ids.split(" ").flatMap((id) => collections[id].features.filter(isShape));
    const sorted = sort(features(changeFrom), features(changeUntil));
    for (const kind of Object.keys(COLOURS)) draw(map, kind, sorted[kind]);
    drawn = asked;
  };
})();
