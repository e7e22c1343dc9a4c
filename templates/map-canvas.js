// Draws a map: plain land, then the layers of the page. Used by map pages and stories.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  // Between these zooms dots give way to outlines: a window of 440 m grows from 2 to 6 pixels.
  const DOTS_FADE = 9.5;
  const DOTS_END = 11;

  // Between these zooms the land gives way to one plain tone: its outline lies kilometres off the true
  // coast, and near by it would say land where there is sea. `Land.lastZoom` is theirs for pictures.
  const LAND_FADE = 6.5;
  const LAND_END = 7.5;

  const darkness = window.matchMedia("(prefers-color-scheme: dark)");

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const byZoom = (from, far, until, near) => ["interpolate", ["linear"], ["zoom"], from, far, until, near];

  function landPaint() {
    return {
      water: { "background-color": byZoom(LAND_FADE, token("--map-water"), LAND_END, token("--map-plain")) },
      land: {
        "fill-color": token("--map-land"),
        "fill-antialias": false,
        "fill-opacity": byZoom(LAND_FADE, 1, LAND_END, 0),
      },
      borders: {
        "line-color": token("--map-border"),
        "line-width": 0.8,
        "line-opacity": byZoom(LAND_FADE, 1, LAND_END, 0),
      },
      names: {
        "text-color": token("--map-name"),
        "text-halo-color": token("--map-land"),
        "text-halo-width": 1.5,
      },
    };
  }

  // The middle of the largest polygon's box: near enough for a name.
  function namePlaces(land) {
    return {
      type: "FeatureCollection",
      features: land.features.map((country) => {
        const boxes = country.geometry.coordinates.map((polygon) => boxOf(polygon[0]));
        const largest = boxes.reduce((best, box) => (sizeOf(box) > sizeOf(best) ? box : best));
        return {
          type: "Feature",
          geometry: { type: "Point", coordinates: middleOf(largest) },
          properties: { name: country.properties.name, rank: -sizeOf(largest) },
        };
      }),
    };
  }

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

  function plainStyle(land) {
    const paint = landPaint();
    return {
      version: 8,
      sources: {
        land: { type: "geojson", data: land, tolerance: 0.1 },
        "land-names": { type: "geojson", data: namePlaces(land) },
      },
      layers: [
        { id: "water", type: "background", paint: paint.water },
        { id: "land", type: "fill", source: "land", maxzoom: LAND_END, paint: paint.land },
        { id: "borders", type: "line", source: "land", maxzoom: LAND_END, paint: paint.borders },
        {
          id: "names",
          type: "symbol",
          source: "land-names",
          maxzoom: LAND_FADE,
          layout: {
            "text-field": ["get", "name"],
            "text-size": 12,
            "text-letter-spacing": 0.08,
            "symbol-sort-key": ["get", "rank"],
          },
          paint: paint.names,
        },
      ],
    };
  }

  // Where a feature is, for dots and for copying: the middle of its largest ring's box.
  minemap.middleOfFeature = function (feature) {
    const geometry = feature.geometry;
    if (!geometry) return null;
    if (geometry.type === "Point") return geometry.coordinates;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const boxes = polygons.map((polygon) => boxOf(polygon[0]));
    return middleOf(boxes.reduce((best, box) => (sizeOf(box) > sizeOf(best) ? box : best)));
  };

  function dotsOf(collection) {
    return {
      type: "FeatureCollection",
      features: collection.features.map((feature) => {
        const middle = minemap.middleOfFeature(feature);
        return {
          type: "Feature",
          geometry: middle && { type: "Point", coordinates: middle },
          properties: feature.properties,
        };
      }),
    };
  }

  // `generateId` numbers features by their place in the collection; `tolerance` keeps small ones at low zooms.
  const source = (data) => ({ type: "geojson", data, generateId: true, tolerance: 0.05 });

  function addDetections(map, layer, collection) {
    // Older periods lie above in smaller dots, so that they do not hide the new ones.
    const size = layer.dotScale;
    map.addSource(layer.id, source(collection));
    map.addSource(layer.id + "-dots", source(dotsOf(collection)));
    map.addLayer({
      id: layer.id + "-fill",
      type: "fill",
      source: layer.id,
      paint: { "fill-color": layer.fill, "fill-opacity": layer.opacity },
    });
    map.addLayer({
      id: layer.id + "-outline",
      type: "line",
      source: layer.id,
      minzoom: 8,
      paint: { "line-color": layer.outline, "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.4, 13, 1.6] },
    });
    map.addLayer({
      id: layer.id + "-dots",
      type: "circle",
      source: layer.id + "-dots",
      maxzoom: DOTS_END,
      paint: {
        "circle-color": layer.fill,
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 1.1 * size, 6, 1.9 * size, 10, 3 * size],
        "circle-opacity": ["interpolate", ["linear"], ["zoom"], DOTS_FADE, 0.9, DOTS_END, 0],
      },
    });
  }

  // Boundaries and known mines are lines, each kind in its own colour.
  const lineColour = (layer) => token(layer.kind === "truth" ? "--map-truth" : "--map-boundary");

  function addLines(map, layer, collection) {
    map.addSource(layer.id, source(collection));
    map.addLayer({
      id: layer.id + "-outline",
      type: "line",
      source: layer.id,
      paint: { "line-color": lineColour(layer), "line-width": 1.4 },
    });
  }

  // The style layers that draw one layer of ours.
  minemap.partsOf = (layer) =>
    (layer.kind === "detections" ? ["-fill", "-outline", "-dots"] : ["-outline"]).map((part) => layer.id + part);

  minemap.setVisible = function (map, layer, isVisible) {
    for (const part of minemap.partsOf(layer)) {
      map.setLayoutProperty(part, "visibility", isVisible ? "visible" : "none");
    }
  };

  function repaintLand(map, layers) {
    const paint = landPaint();
    for (const [id, values] of Object.entries(paint)) {
      for (const [name, value] of Object.entries(values)) map.setPaintProperty(id, name, value);
    }
    for (const layer of layers) {
      if (layer.kind !== "detections") {
        map.setPaintProperty(layer.id + "-outline", "line-color", lineColour(layer));
      }
    }
  }

  // Opens the page's map with its layers; `null` where there is no WebGL, and the picture stays.
  // `ready` is called once, when the layers are there to be drawn.
  minemap.openMap = function (options, ready) {
    const view = JSON.parse(document.getElementById("map-view").textContent);
    const page = document.documentElement.classList;
    // First the place for the map, then the map: it measures its container.
    page.add("has-map");
    let map;
    try {
      map = new window.maplibregl.Map({
        container: "map",
        style: plainStyle(window.minemapLand),
        ...(options.center ? {} : { bounds: view.bounds, fitBoundsOptions: { padding: 24 } }),
        attributionControl: false,
        maxZoom: 18,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        ...options,
      });
    } catch (error) {
      page.replace("has-map", "no-map");
      return null;
    }
    // Map tiles that fail would leave the map waiting for them: go on drawing what is there.
    map.on("error", () => map.triggerRepaint());
    const collections = {};
    for (const layer of view.layers) collections[layer.id] = minemap.readLayer(layer.id);
    map.once("style.load", () => {
      for (const layer of [...view.layers].reverse()) {
        if (layer.kind === "detections") addDetections(map, layer, collections[layer.id]);
      }
      for (const layer of view.layers) if (layer.kind !== "detections") addLines(map, layer, collections[layer.id]);
      darkness.addEventListener("change", () => repaintLand(map, view.layers));
      minemap.isReady = true;
      ready({ map, view, collections });
    });
    minemap.map = map;
    return map;
  };

  minemap.dotsEnd = DOTS_FADE;
  document.documentElement.classList.add("js");
})();
