// A map page: legend, score filter, basemaps, place cards, and an address that says what is seen.
(function () {
  "use strict";
  const minemap = window.minemap;
  const readsHash = () => new URLSearchParams(location.hash.slice(1));
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector) => [...document.querySelectorAll(selector)];
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  // What the reader chose; the map, the controls and the address follow it. The address leaves the
  // basemap out: a link must not ask another host for anything, only a reader who turns one on.
  const state = { hidden: new Set(), score: 0, basemap: "" };
  let atlas;

  function readState() {
    const hash = readsHash();
    const ids = atlas.view.layers.map((layer) => layer.id);
    const listed = hash.has("layers") ? hash.get("layers").split(",") : ids;
    state.hidden = new Set(ids.filter((id) => !listed.includes(id)));
    state.score = Number(hash.get("score")) || 0;
  }

  function cameraInHash() {
    const [zoom, latitude, longitude] = (readsHash().get("map") || "").split("/").map(Number);
    const isPlace = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 18;
    return isPlace ? { zoom, center: [longitude, latitude] } : null;
  }

  function writeHash() {
    const { lng, lat } = atlas.map.getCenter();
    const parts = [`map=${atlas.map.getZoom().toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`];
    const visible = atlas.view.layers.map((layer) => layer.id).filter((id) => !state.hidden.has(id));
    if (state.hidden.size) parts.push("layers=" + visible.join(","));
    if (state.score > lowestScore()) parts.push("score=" + state.score.toFixed(2));
    try {
      history.replaceState(null, "", "#" + parts.join("&"));
    } catch (error) {
      // A sandboxed frame may not change its address; the map works without.
    }
  }

  function showLayers() {
    for (const layer of atlas.view.layers) minemap.setVisible(atlas.map, layer, !state.hidden.has(layer.id));
    for (const box of findAll("[data-layer]")) box.checked = !state.hidden.has(box.dataset.layer);
  }

  // A score counts when it is above the bar, as in detection; at the lowest everything is drawn.
  const isDrawn = (layer, feature) =>
    !layer.score || state.score <= lowestScore() || feature.properties[layer.score] > state.score;

  function filterByScore() {
    for (const layer of atlas.view.layers) {
      if (!layer.score) continue;
      const isOpen = state.score <= lowestScore();
      const filter = isOpen ? null : [">", ["to-number", ["get", layer.score], -1], state.score];
      for (const part of minemap.partsOf(layer)) atlas.map.setFilter(part, filter);
      const features = atlas.collections[layer.id].features;
      const count = features.filter((feature) => isDrawn(layer, feature)).length;
      const label = find(`[data-count="${CSS.escape(layer.id)}"]`);
      label.textContent = isOpen ? grouped(count) : `${grouped(count)} / ${grouped(features.length)}`;
    }
    const slider = find("#score");
    if (!slider) return;
    slider.value = String(Math.max(state.score, lowestScore()));
    find("#score-value").textContent = Number(slider.value).toFixed(2);
  }

  function lowestScore() {
    const slider = find("#score");
    return slider ? Number(slider.min) : 0;
  }

  function setUpScore() {
    const slider = find("#score");
    if (!slider) return;
    const scores = atlas.view.layers
      .filter((layer) => layer.score)
      .flatMap((layer) => atlas.collections[layer.id].features.map((feature) => Number(feature.properties[layer.score])))
      .filter(Number.isFinite);
    slider.min = String(Math.floor(scores.reduce((low, score) => Math.min(low, score), 1) * 100) / 100);
    slider.max = "0.99";
    slider.addEventListener("input", () => {
      state.score = Number(slider.value);
      filterByScore();
    });
    slider.addEventListener("change", writeHash);
  }

  function showBasemap() {
    const { map, view } = atlas;
    if (map.getLayer("basemap")) map.removeLayer("basemap");
    if (map.getSource("basemap")) map.removeSource("basemap");
    const basemap = view.basemaps.find(({ id }) => id === state.basemap);
    find("#map-credit").textContent = basemap ? basemap.attribution : "";
    for (const radio of findAll('[name="basemap"]')) radio.checked = radio.value === state.basemap;
    if (!basemap) return;
    map.addSource("basemap", {
      type: "raster",
      tiles: [basemap.url],
      tileSize: 256,
      maxzoom: basemap.maximumZoom,
    });
    map.addLayer({ id: "basemap", type: "raster", source: "basemap" }, firstOwnPart());
  }

  // Basemaps lie over the land and under everything of ours.
  const firstOwnPart = () => {
    const own = new Set(atlas.view.layers.flatMap(minemap.partsOf));
    return atlas.map.getStyle().layers.map(({ id }) => id).find((id) => own.has(id));
  };

  // The uppermost detection of each visible layer at a point of the canvas.
  function detectionsAt(point) {
    const { map, view, collections } = atlas;
    const box = [
      [point.x - 3, point.y - 3],
      [point.x + 3, point.y + 3],
    ];
    return view.layers
      .filter((layer) => layer.kind === "detections" && !state.hidden.has(layer.id))
      .flatMap((layer) => {
        const parts = minemap.partsOf(layer).filter((part) => !part.endsWith("-outline"));
        const hit = map.queryRenderedFeatures(box, { layers: parts })[0];
        return hit ? [{ layer, feature: collections[layer.id].features[hit.id] }] : [];
      });
  }

  function readPlace(point) {
    const found = detectionsAt(point);
    const { lng, lat } = atlas.map.unproject(point).wrap();
    const place = found.length ? minemap.middleOfFeature(found[0].feature) : [lng, lat];
    if (atlas.card) atlas.card.remove();
    atlas.card = new window.maplibregl.Popup({ maxWidth: "320px", focusAfterOpen: true })
      .setLngLat(place)
      .setDOMContent(minemap.placeCard(place, found))
      .addTo(atlas.map);
  }

  function setUpControls() {
    const { map } = atlas;
    map.addControl(new window.maplibregl.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new window.maplibregl.FullscreenControl({ container: find(".atlas-frame") }), "top-right");
    map.addControl(new window.maplibregl.ScaleControl({ maxWidth: 120 }), "bottom-left");
    map.on("click", (event) => readPlace(event.point));
    map.getCanvas().addEventListener("keydown", (event) => {
      if (event.key === "Enter") readPlace(map.project(map.getCenter()));
    });
    const showNote = () => (find("#dots-note").hidden = map.getZoom() > minemap.dotsEnd);
    map.on("zoom", showNote);
    showNote();
    for (const box of findAll("[data-layer]")) {
      box.addEventListener("change", () => {
        if (box.checked) state.hidden.delete(box.dataset.layer);
        else state.hidden.add(box.dataset.layer);
        showLayers();
        writeHash();
      });
    }
    for (const radio of findAll('[name="basemap"]')) {
      radio.addEventListener("change", () => {
        state.basemap = radio.value;
        showBasemap();
      });
    }
  }

  function showState() {
    readState();
    showLayers();
    filterByScore();
    showBasemap();
  }

  minemap.openMap(cameraInHash() || {}, (opened) => {
    atlas = opened;
    minemap.atlas = opened;
    setUpScore();
    setUpControls();
    showState();
    atlas.map.on("moveend", writeHash);
    window.addEventListener("hashchange", () => {
      const camera = cameraInHash();
      if (camera) atlas.map.jumpTo(camera);
      showState();
    });
  });
})();
