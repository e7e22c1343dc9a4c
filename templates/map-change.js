// The change between two periods: what is new, what persists, what was lost. Its shapes are loaded once asked for.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector) => [...document.querySelectorAll(selector)];
  const KINDS = ["persisting", "lost", "new"];

  // Features of the files that have loaded, by their addresses' names; files call this.
  const loaded = new Map();
  const waiting = new Map();
  minemap.addChange = function (name, compact) {
    loaded.set(name, minemap.decodeFeatures(compact));
    (waiting.get(name) || []).forEach((resume) => resume());
  };

  const load = (file) =>
    new Promise((resolve, reject) => {
      if (loaded.has(file.name)) return resolve();
      waiting.set(file.name, [...(waiting.get(file.name) || []), resolve]);
      const script = document.createElement("script");
      script.src = file.url;
      script.addEventListener("error", reject);
      document.head.append(script);
    });

  const changeOf = ({ change }, view) => view.changes.find(({ id }) => id === change);
  const part = (kind) => `change-${kind}`;
  const nothing = { type: "FeatureCollection", features: [] };

  // The second of a comparison never shows change: these are layers of the page's own map only.
  function addParts(map, colours) {
    const colour = (kind) => colours[kind];
    for (const kind of KINDS) {
      map.addSource(part(kind), { type: "geojson", data: nothing, generateId: true, tolerance: 0.05 });
      map.addLayer({
        id: part(kind) + "-fill",
        type: "fill",
        source: part(kind),
        // Lost ground is hollow: told apart also where colours are not.
        paint: { "fill-color": colour(kind), "fill-opacity": kind === "lost" ? 0.08 : 0.55 },
      });
      map.addLayer({
        id: part(kind) + "-outline",
        type: "line",
        source: part(kind),
        minzoom: 8,
        paint: { "line-color": colour(kind), "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.5, 13, 2] },
      });
    }
  }

  function addFeatures(map, change, colours) {
    const features = change.files.flatMap(({ name }) => loaded.get(name).features);
    for (const kind of KINDS) {
      const collection = { ...nothing, features: features.filter(({ properties }) => properties.change === kind) };
      map.getSource(part(kind)).setData(collection);
      if (!map.dots.some(({ layer }) => layer === part(kind) + "-dots")) {
        minemap.addDots(map, part(kind) + "-dots", collection, colours[kind], { countsForScale: false });
        minemap.ringDots(map, part(kind) + "-dots", kind === "lost");
      } else {
        minemap.replaceDots(map, part(kind) + "-dots", collection);
      }
    }
  }

  async function showShapes(state, { map, view }) {
    const change = changeOf(state, view);
    const isOn = state.mode === "change" && change;
    if (isOn && !map.getSource(part("new"))) addParts(map, view.changeColours);
    if (isOn && map.shownChange !== change.id) {
      map.shownChange = change.id;
      try {
        await Promise.all(change.files.map(load));
      } catch (error) {
        map.shownChange = null;
        return minemap.announce(minemap.word("map.change.failed"));
      }
      // Another pair may have been chosen meanwhile.
      if (map.shownChange === change.id) addFeatures(map, change, view.changeColours);
    }
    if (!map.getSource(part("new"))) return;
    const isSeen = minemap.atlas.state.mode === "change";
    for (const kind of KINDS) {
      for (const end of ["-fill", "-outline", "-dots"]) {
        if (map.getLayer(part(kind) + end)) {
          map.setLayoutProperty(part(kind) + end, "visibility", isSeen ? "visible" : "none");
        }
      }
    }
    minemap.drawDots(map);
  }

  // The pair that begins and ends with these periods, or the nearest that there is.
  function pair(view, from, until) {
    const exact = view.changes.find((change) => change.from === from && change.until === until);
    return exact || view.changes.find((change) => change.from === from) || view.changes[view.changes.length - 1];
  }

  function choose(atlas, end) {
    const [from, until] = ["#change-from", "#change-until"].map((id) => find(id).value);
    let chosen = atlas.view.changes.find((change) => change.from === from && change.until === until);
    if (!chosen) {
      const fits = (change) => (end === "from" ? change.from === from : change.until === until);
      const left = atlas.view.changes.filter(fits);
      chosen = left[end === "from" ? left.length - 1 : 0] || pair(atlas.view, from, until);
    }
    atlas.set({ change: chosen.id });
  }

  minemap.addTopic({
    read(hash, { view }) {
      const [from, until] = (hash.get("change") || "").split("_");
      const chosen = view.changes.length ? pair(view, from, until) : null;
      return { change: chosen && chosen.id };
    },
    write: (state) => (state.mode === "change" ? ["change=" + encodeURIComponent(state.change)] : []),
    start(atlas) {
      if (!find("#change-from")) return;
      find("#change-from").addEventListener("change", () => choose(atlas, "from"));
      find("#change-until").addEventListener("change", () => choose(atlas, "until"));
    },
    show(state, atlas) {
      if (!find("#change-from")) return;
      const change = changeOf(state, atlas.view);
      find("#change-from").value = change.from;
      find("#change-until").value = change.until;
      for (const legend of findAll("[data-change]")) legend.hidden = legend.dataset.change !== change.id;
      if (state.mode === "change") {
        const legend = find(`[data-change="${CSS.escape(change.id)}"]`);
        minemap.announce(legend.textContent.replace(/\s+/g, " ").trim());
      }
      showShapes(state, atlas);
    },
  });
})();
