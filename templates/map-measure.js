// Measures on the map: the length of a line of clicks, and the area it would close.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  let points = [];

  const shape = () => ({
    type: "FeatureCollection",
    features: [
      ...points.map((place) => ({ type: "Feature", geometry: { type: "Point", coordinates: place }, properties: {} })),
      ...(points.length > 1
        ? [{ type: "Feature", geometry: { type: "LineString", coordinates: points }, properties: {} }]
        : []),
    ],
  });

  function reading() {
    if (!points.length) return minemap.word("measure.start");
    const steps = points.slice(1).map((place, index) => minemap.distance(points[index], place));
    const length = minemap.length(steps.reduce((sum, step) => sum + step, 0));
    if (points.length < 3) return minemap.word("measure.length", { length });
    const area = minemap.areaOf({ type: "Polygon", coordinates: [[...points, points[0]]] });
    return minemap.word("measure.area", { length, area: minemap.hectares(area) });
  }

  // The page's own map, and the second of a comparison once there is one.
  const mapsOf = ({ map, second }) => (second && second.isReady ? [map, second] : [map]);

  function show(atlas) {
    for (const map of mapsOf(atlas)) {
      if (!map.getSource("measure")) addParts(map);
      map.getSource("measure").setData(shape());
    }
    find("#measure-reading").textContent = reading();
  }

  function addParts(map) {
    const colour = minemap.token("--map-measure");
    map.addSource("measure", { type: "geojson", data: shape() });
    map.addLayer({
      id: "measure-line",
      type: "line",
      source: "measure",
      paint: { "line-color": colour, "line-width": 2.5, "line-dasharray": [2, 1.2] },
    });
    map.addLayer({
      id: "measure-points",
      type: "circle",
      source: "measure",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-color": minemap.token("--paper"),
        "circle-radius": 4.5,
        "circle-stroke-color": colour,
        "circle-stroke-width": 2.5,
      },
    });
  }

  function turn(atlas, isOn) {
    atlas.isMeasuring = isOn;
    points = [];
    find("#measure").setAttribute("aria-pressed", String(isOn));
    find("#measure-box").hidden = !isOn;
    atlas.map.getCanvas().style.cursor = isOn ? "crosshair" : "";
    if (isOn && atlas.card) atlas.card.remove();
    show(atlas);
  }

  function add(atlas, { lng, lat }) {
    points.push([lng, lat]);
    show(atlas);
  }

  minemap.addTopic({
    start(atlas) {
      const { map } = atlas;
      find("#measure").addEventListener("click", () => turn(atlas, !atlas.isMeasuring));
      find("#measure-clear").addEventListener("click", () => {
        points = [];
        show(atlas);
      });
      find("#measure-back").addEventListener("click", () => {
        points.pop();
        show(atlas);
      });
      map.on("click", (event) => atlas.isMeasuring && add(atlas, event.lngLat));
      find("#atlas-frame").addEventListener("keydown", (event) => {
        if (!atlas.isMeasuring) return;
        if (event.key === "Escape") turn(atlas, false);
        if (event.key === "Enter" && event.target === map.getCanvas()) add(atlas, map.getCenter());
      });
    },
  });
})();
