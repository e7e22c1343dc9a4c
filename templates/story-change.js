// The change between two periods in a story: what is new, what persists, what was lost. Shapes are loaded once asked for.
(function () {
  "use strict";
  const minemap = window.minemap;
  const KINDS = ["persisting", "lost", "new"];
  const PARTS = ["-fill", "-outline", "-dots"];

  // Features of the files that have loaded, by the names that the files call themselves.
  const loaded = new Map();
  minemap.addChange = (name, compact) => loaded.set(name, minemap.decodeFeatures(compact));

  const load = (file) =>
    new Promise((resolve, reject) => {
      if (loaded.has(file.name)) return resolve();
      const script = document.createElement("script");
      script.src = file.url;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });

  const part = (kind) => "change-" + kind;

  function draw(map, kind, features, colour) {
    const collection = { type: "FeatureCollection", features };
    map.addSource(part(kind), { type: "geojson", data: collection, generateId: true, tolerance: 0.05 });
    // Lost ground is hollow: told apart also where colours are not.
    const opacity = kind === "lost" ? 0.08 : 0.55;
    map.addLayer({
      id: part(kind) + "-fill",
      type: "fill",
      source: part(kind),
      paint: { "fill-color": colour, "fill-opacity": opacity },
    });
    map.addLayer({
      id: part(kind) + "-outline",
      type: "line",
      source: part(kind),
      minzoom: 8,
      paint: { "line-color": colour, "line-width": 1 },
    });
    minemap.addDots(map, part(kind) + "-dots", collection, colour, { countsForScale: false });
    if (kind === "lost") map.setPaintProperty(part(kind) + "-dots", "circle-opacity", 0.05);
  }

  function setVisible(map, isVisible) {
    for (const id of KINDS.flatMap((kind) => PARTS.map((end) => part(kind) + end))) {
      if (map.getLayer(id)) map.setLayoutProperty(id, "visibility", isVisible ? "visible" : "none");
    }
    if (isVisible) minemap.drawDots(map);
  }

  // The pair that the map has the shapes of, and the one that the chapter wants now.
  let drawn = null;
  let wanted = null;

  minemap.showStoryChange = async function ({ map, view }, id) {
    wanted = id || null;
    const change = (view.changes || []).find((candidate) => candidate.id === wanted);
    if (!change) return setVisible(map, false);
    try {
      await Promise.all(change.files.map(load));
    } catch (error) {
      // The chapter's text and its legend say the same.
      return;
    }
    // The reader may have gone on meanwhile.
    if (wanted !== change.id) return;
    if (drawn && drawn !== change.id) return;
    if (!drawn) {
      const features = change.files.flatMap(({ name }) => loaded.get(name).features);
      for (const kind of KINDS) {
        draw(map, kind, features.filter(({ properties }) => properties.change === kind), view.changeColours[kind]);
      }
      drawn = change.id;
    }
    setVisible(map, true);
  };
})();
