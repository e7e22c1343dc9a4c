// Which layers are seen: the boxes of the legend, the score filter, and what the chosen period lets through.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector) => [...document.querySelectorAll(selector)];

  const lowestScore = () => (find("#score") ? Number(find("#score").min) : 0);

  // Layers that follow the period: where something is, was found, or was looked at then.
  const isDated = (layer, view) => view.periods.some(({ id }) => id === layer.period);

  // The periods that are seen.
  function periodsSeen({ mode, period, isSingle, left, right }, view) {
    if (mode === "change") return [];
    if (mode === "compare") return [left.period, right.period];
    const last = view.periods.findIndex(({ id }) => id === period);
    return view.periods.slice(isSingle ? last : 0, last + 1).map(({ id }) => id);
  }

  minemap.isSeen = (layer, state, view) =>
    !state.hidden.has(layer.id) && (!isDated(layer, view) || periodsSeen(state, view).includes(layer.period));

  // A score counts when it is above the bar, as in detection; at the lowest everything is drawn.
  function bar(state) {
    return state.score > lowestScore() ? state.score : null;
  }

  const isAbove = (layer, state) => {
    const least = bar(state);
    return (feature) => !layer.score || least === null || feature.properties[layer.score] > least;
  };

  // Earlier periods lie on top: their circles are rings, so that growth shows round them.
  function ringOlder(map, seen) {
    const newest = seen.length ? seen[seen.length - 1].period : null;
    for (const layer of seen) minemap.ringDots(map, layer.id + "-dots", layer.period !== newest);
  }

  // Makes a map, the page's own or the second of a comparison, show the layers of a state.
  minemap.showLayers = function (map, state, { view }) {
    for (const layer of view.layers) minemap.setVisible(map, layer, minemap.isSeen(layer, state, view));
    ringOlder(map, view.layers.filter((layer) => layer.kind === "detections" && minemap.isSeen(layer, state, view)));
    if ((map.shownScore ?? null) === bar(state)) return;
    map.shownScore = bar(state);
    for (const layer of view.layers.filter(({ score }) => score)) {
      const filter = bar(state) === null ? null : [">", ["to-number", ["get", layer.score], -1], bar(state)];
      for (const part of [layer.id + "-fill", layer.id + "-outline"]) map.setFilter(part, filter);
      minemap.filterDots(map, layer.id + "-dots", isAbove(layer, state));
    }
  };

  function showCounts(state, { view, collections }) {
    for (const layer of view.layers.filter(({ kind }) => kind === "detections")) {
      const features = collections[layer.id].features;
      const label = find(`[data-count="${CSS.escape(layer.id)}"]`);
      const isWhole = bar(state) === null || !layer.score;
      const count = isWhole ? features.length : features.filter(isAbove(layer, state)).length;
      label.textContent = isWhole
        ? minemap.number(count)
        : `${minemap.number(count)} / ${minemap.number(features.length)}`;
    }
  }

  // Says how many detections are seen once that changed.
  function announceCount(state, { view, collections }) {
    const seen = view.layers.filter((layer) => layer.kind === "detections" && minemap.isSeen(layer, state, view));
    const counts = seen.map((layer) => collections[layer.id].features.filter(isAbove(layer, state)).length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    minemap.announce(minemap.countWord("map.seen", count));
  }

  function startScore({ view, collections, set }) {
    const slider = find("#score");
    if (!slider) return;
    const scores = view.layers
      .filter((layer) => layer.score)
      .flatMap((layer) => collections[layer.id].features.map(({ properties }) => Number(properties[layer.score])))
      .filter(Number.isFinite);
    slider.min = String(Math.floor(scores.reduce((low, score) => Math.min(low, score), 1) * 100) / 100);
    slider.max = "0.99";
    slider.addEventListener("input", () => set({ score: Number(slider.value) }));
  }

  function showScore(state) {
    const slider = find("#score");
    if (!slider) return;
    slider.value = String(Math.max(state.score, lowestScore()));
    const text = minemap.number(Number(slider.value), 2);
    find("#score-value").textContent = text;
    slider.setAttribute("aria-valuetext", text);
  }

  minemap.addTopic({
    read(hash, { view }) {
      const ids = view.layers.map((layer) => layer.id);
      const open = view.layers.filter((layer) => !layer.startsHidden).map((layer) => layer.id);
      const listed = hash.has("layers") ? hash.get("layers").split(",") : open;
      return { hidden: new Set(ids.filter((id) => !listed.includes(id))), score: Number(hash.get("score")) || 0 };
    },
    write(state, { view }) {
      const parts = [];
      if (view.layers.some((layer) => !!layer.startsHidden !== state.hidden.has(layer.id))) {
        const seen = view.layers.map((layer) => layer.id).filter((id) => !state.hidden.has(id));
        parts.push("layers=" + seen.map(encodeURIComponent).join(","));
      }
      if (bar(state) !== null) parts.push("score=" + state.score.toFixed(2));
      return parts;
    },
    start(atlas) {
      startScore(atlas);
      for (const box of findAll("[data-layer]")) {
        box.addEventListener("change", () => {
          const hidden = new Set(atlas.state.hidden);
          if (box.checked) hidden.delete(box.dataset.layer);
          else hidden.add(box.dataset.layer);
          atlas.set({ hidden });
        });
      }
    },
    show(state, atlas) {
      // Of a comparison, each side shows its own.
      if (state.mode !== "compare") minemap.showLayers(atlas.map, state, atlas);
      showCounts(state, atlas);
      showScore(state);
      for (const box of findAll("[data-layer]")) {
        const layer = atlas.view.layers.find(({ id }) => id === box.dataset.layer);
        box.checked = !state.hidden.has(layer.id);
        const isOut = box.checked && !minemap.isSeen(layer, state, atlas.view);
        box.closest(".legend-entry").classList.toggle("is-out", isOut);
      }
      if (atlas.hasShown) announceCount(state, atlas);
      atlas.hasShown = true;
    },
  });
})();
