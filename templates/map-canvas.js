// Draws a map: plain land, then the layers of the page. Used by map pages and stories.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});
  const darkness = window.matchMedia("(prefers-color-scheme: dark)");

  // From so many features on, shapes are drawn from this zoom only: farther off, their circles say the same.
  const MANY = 20000;
  const SHAPES_FROM = 8;

  // `generateId` numbers features by their place in the collection; `tolerance` keeps small ones at low zooms.
  const source = (data) => ({ type: "geojson", data, generateId: true, tolerance: 0.05 });

  const outlineWidth = ["interpolate", ["linear"], ["zoom"], 8, 0.4, 13, 1.6];

  function addDetections(map, layer, collection) {
    map.addSource(layer.id, source(collection));
    map.addLayer({
      id: layer.id + "-fill",
      type: "fill",
      source: layer.id,
      minzoom: collection.features.length > MANY ? SHAPES_FROM : 0,
      paint: { "fill-color": layer.fill, "fill-opacity": layer.opacity },
    });
    map.addLayer({
      id: layer.id + "-outline",
      type: "line",
      source: layer.id,
      minzoom: SHAPES_FROM,
      paint: { "line-color": layer.outline, "line-width": outlineWidth },
    });
    minemap.addDots(map, layer.id + "-dots", collection, layer.fill);
  }

  // Boundaries and known mines are lines, each kind in its own colour, which follows light and dark.
  const lineColour = (layer) => minemap.token(layer.kind === "truth" ? "--map-truth" : "--map-boundary");

  function addLines(map, layer, collection) {
    map.addSource(layer.id, source(collection));
    map.addLayer({
      id: layer.id + "-outline",
      type: "line",
      source: layer.id,
      paint: { "line-color": lineColour(layer), "line-width": layer.kind === "subarea" ? 0.8 : 1.4 },
    });
  }

  // A layer of somebody's own: shapes of one style, and points as dots.
  function addShapes(map, layer, collection) {
    map.addSource(layer.id, source(collection));
    const isPoint = ["==", ["geometry-type"], "Point"];
    map.addLayer({
      id: layer.id + "-fill",
      type: "fill",
      source: layer.id,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": layer.fill, "fill-opacity": layer.opacity },
    });
    map.addLayer({
      id: layer.id + "-outline",
      type: "line",
      source: layer.id,
      filter: ["!", isPoint],
      paint: { "line-color": layer.outline, "line-width": 1.4 },
    });
    map.addLayer({
      id: layer.id + "-points",
      type: "circle",
      source: layer.id,
      filter: isPoint,
      paint: {
        "circle-color": layer.fill,
        "circle-radius": 4.5,
        "circle-stroke-color": layer.outline,
        "circle-stroke-width": 1.5,
      },
    });
  }

  const kinds = {
    detections: { add: addDetections, parts: ["-fill", "-outline", "-dots"] },
    boundary: { add: addLines, parts: ["-outline"] },
    subarea: { add: addLines, parts: ["-outline"] },
    truth: { add: addLines, parts: ["-outline"] },
    own: { add: addShapes, parts: ["-fill", "-outline", "-points"] },
    review: { add: addShapes, parts: ["-fill", "-outline", "-points"] },
  };

  const isLine = (layer) => kinds[layer.kind].add === addLines;

  // The style layers that draw one layer of ours.
  minemap.partsOf = (layer) => kinds[layer.kind].parts.map((part) => layer.id + part);

  minemap.setVisible = function (map, layer, isVisible) {
    for (const part of minemap.partsOf(layer)) {
      map.setLayoutProperty(part, "visibility", isVisible ? "visible" : "none");
    }
    if (isVisible) minemap.drawDots(map);
  };

  // Adds all layers of a page to a map whose style is loaded: the first detections uppermost, lines above them.
  minemap.addLayers = function (map, view, collections) {
    const [detections, others] = [[], []];
    for (const layer of view.layers) (layer.kind === "detections" ? detections : others).push(layer);
    const [own, lines] = [others.filter((layer) => !isLine(layer)), others.filter(isLine)];
    for (const layer of [...own, ...detections.reverse(), ...lines]) {
      kinds[layer.kind].add(map, layer, collections[layer.id]);
    }
    minemap.drawDots(map);
    darkness.addEventListener("change", () => repaint(map, view.layers));
  };

  function repaint(map, layers) {
    for (const [id, values] of Object.entries(minemap.landPaint())) {
      for (const [name, value] of Object.entries(values)) map.setPaintProperty(id, name, value);
    }
    for (const layer of layers.filter(isLine)) {
      map.setPaintProperty(layer.id + "-outline", "line-color", lineColour(layer));
    }
  }

  // The words that MapLibre itself says, in the language of the page where it has a list of words.
  function locale() {
    const keys = ["Map.Title", "Popup.Close", "CooperativeGesturesHandler.WindowsHelpText"];
    keys.push("CooperativeGesturesHandler.MacHelpText", "CooperativeGesturesHandler.MobileHelpText");
    return Object.fromEntries(keys.filter(minemap.hasWord || (() => false)).map((key) => [key, minemap.word(key)]));
  }

  // A map of the page's kind in a container: throws where there is no WebGL.
  minemap.makeMap = function (container, options) {
    const map = new window.maplibregl.Map({
      container,
      style: minemap.plainStyle(window.minemapLand),
      attributionControl: false,
      maxZoom: 18,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: locale(),
      ...options,
    });
    // Map tiles that fail would leave the map waiting for them: go on drawing what is there.
    map.on("error", () => map.triggerRepaint());
    if (map.touchZoomRotate) map.touchZoomRotate.disableRotation();
    return map;
  };

  // Opens the page's map with its layers; `null` where there is no WebGL, and the picture stays.
  // `ready` is called once, when the layers are there to be drawn.
  minemap.openMap = function (options, ready) {
    const view = JSON.parse(document.getElementById("map-view").textContent);
    const page = document.documentElement.classList;
    // First the place for the map, then the map: it measures its container.
    page.add("has-map");
    let map;
    try {
      const opening = options.center ? {} : { bounds: view.bounds, fitBoundsOptions: { padding: 24 } };
      map = minemap.makeMap("map", { ...opening, ...options });
    } catch (error) {
      page.replace("has-map", "no-map");
      return null;
    }
    const collections = {};
    for (const layer of view.layers) collections[layer.id] = minemap.readLayer(layer.id);
    map.once("style.load", () => {
      minemap.addLayers(map, view, collections);
      minemap.isReady = true;
      ready({ map, view, collections });
    });
    minemap.map = map;
    return map;
  };

  document.documentElement.classList.add("js");
})();
