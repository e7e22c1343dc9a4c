// What is at a place that was clicked, or in the middle of the map: a card of it.
(function () {
  "use strict";
  const minemap = window.minemap;

  // How far from a click something still counts as clicked, in pixels.
  const REACH = 4;

  const boxAround = (point) => [
    [point.x - REACH, point.y - REACH],
    [point.x + REACH, point.y + REACH],
  ];

  // What is drawn at a point by the fills and points of a layer: the uppermost, by its number.
  function hitOf(map, layer, point) {
    const parts = minemap.partsOf(layer).filter((part) => /-(fill|points)$/.test(part));
    return parts.length ? map.queryRenderedFeatures(boxAround(point), { layers: parts })[0] : null;
  }

  // The uppermost feature of each visible layer at a point of the canvas.
  function featuresAt(point, atlas) {
    const { map, state } = minemap.sideAt(point, atlas);
    return atlas.view.layers
      .filter((layer) => minemap.isSeen(layer, state, atlas.view))
      .flatMap((layer) => {
        const hit = hitOf(map, layer, point);
        return hit ? [{ layer, feature: atlas.collections[layer.id].features[hit.id] }] : [];
      });
  }

  // The circle at a point that stands for several detections.
  function circleAt(point, atlas) {
    const { map, state } = minemap.sideAt(point, atlas);
    const layers = atlas.view.layers.filter(
      (layer) => layer.kind === "detections" && minemap.isSeen(layer, state, atlas.view),
    );
    if (map.getZoom() > minemap.dotsEnd || !layers.length) return null;
    const parts = layers.map(({ id }) => id + "-dots");
    const hit = map.queryRenderedFeatures(boxAround(point), { layers: parts })[0];
    if (!hit) return null;
    const layer = layers.find(({ id }) => id + "-dots" === hit.layer.id);
    return { layer, ...hit.properties, map };
  }

  function changeAt(point, { map, state }) {
    if (state.mode !== "change" || !map.getSource("change-new")) return [];
    const layers = ["new", "persisting", "lost"].map((kind) => `change-${kind}-fill`);
    return map
      .queryRenderedFeatures(boxAround(point), { layers })
      .slice(0, 1)
      .map((feature) => ({
        layer: { title: minemap.word("change." + feature.properties.change), kind: "change" },
        feature: { geometry: null, properties: { area_ha: feature.properties.area_ha } },
      }));
  }

  function open(atlas, place, content) {
    if (atlas.card) atlas.card.remove();
    atlas.card = new window.maplibregl.Popup({ maxWidth: "340px", focusAfterOpen: true })
      .setLngLat(place)
      .setDOMContent(content)
      .addTo(atlas.map);
  }

  // A circle says how many and how much, and leads nearer.
  function openCircle(atlas, circle) {
    const numbers = minemap.featuresOfDot(circle.map, circle.layer.id + "-dots", circle.first);
    const features = numbers.map((number) => atlas.collections[circle.layer.id].features[number]);
    const card = document.getElementById("circle-card").content.firstElementChild.cloneNode(true);
    card.querySelector(".place-title").textContent = minemap.countWord("place.detections", circle.count);
    const text = minemap.word("place.circle", { layer: circle.layer.title, area: minemap.hectares(circle.area) });
    card.querySelector(".place-note").textContent = text;
    const bounds = new window.maplibregl.LngLatBounds();
    for (const feature of features) {
      const [west, south, east, north] = minemap.largestBox(feature.geometry);
      bounds.extend([west, south]).extend([east, north]);
    }
    card.querySelector("button").addEventListener("click", () => {
      atlas.card.remove();
      minemap.goTo(atlas, bounds);
    });
    open(atlas, bounds.getCenter(), card);
  }

  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  // Moves the map to a box of ground, at once for readers who want no motion.
  minemap.goTo = function ({ map }, bounds, maxZoom = 14) {
    map.fitBounds(bounds, { padding: 60, maxZoom, animate: !calm.matches, duration: 900 });
  };

  // Reads the place at a point of the canvas; `place` where its coordinates are known better.
  minemap.readPlace = function (atlas, point, place) {
    const found = [...changeAt(point, atlas), ...featuresAt(point, atlas)];
    const detections = found.filter(({ layer }) => layer.kind === "detections");
    // While circles are seen, they are what was clicked: the shapes below them are too small to be meant.
    const circle = place ? null : circleAt(point, atlas);
    if (circle && circle.count > 1) return openCircle(atlas, circle);
    if (circle && !detections.length) {
      const feature = atlas.collections[circle.layer.id].features[circle.first];
      found.unshift({ layer: circle.layer, feature });
    }
    const { lng, lat } = atlas.map.unproject(point).wrap();
    const middle = found.length ? minemap.middleOfFeature(found[0].feature) : null;
    const where = place || (found[0] && found[0].layer.kind !== "own" && middle) || [lng, lat];
    open(atlas, where, minemap.placeCard(where, found, atlas.view));
  };

  minemap.addTopic({
    start(atlas) {
      const { map } = atlas;
      map.on("click", (event) => !atlas.isMeasuring && minemap.readPlace(atlas, event.point));
      map.getCanvas().addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || atlas.isMeasuring) return;
        // The card takes the focus: the same key must not press its first button.
        event.preventDefault();
        minemap.readPlace(atlas, map.project(map.getCenter()));
      });
      map.on("mousemove", ({ point }) => {
        if (atlas.isMeasuring) return;
        const isOver = featuresAt(point, atlas).length > 0 || circleAt(point, atlas);
        map.getCanvas().style.cursor = isOver ? "pointer" : "";
      });
    },
  });
})();
