// What lies behind the layers: nothing, the very pictures that detection ran on, or tiles of another host.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector) => [...document.querySelectorAll(selector)];

  // Our own pictures are named by their kind, like 'own:trueColour'; anything else is a basemap of another host.
  const OWN = "own:";
  const kindOf = (name) => (name.startsWith(OWN) ? name.slice(OWN.length) : null);

  minemap.isOwnBackdrop = (name) => kindOf(name) !== null;

  // What a map opens on: the first kind of its own pictures, or nothing.
  const firstOf = (view) => (view.backdrops.length ? OWN + view.backdrops[0].kind : "");

  // The pictures of a kind for a period: its own, or of the last period before it that has some.
  function picturesOf(name, period, view) {
    const order = view.periods.map(({ id }) => id);
    const pictures = view.backdrops.filter(({ kind }) => kind === kindOf(name));
    const place = (id) => order.indexOf(id);
    const upTo = pictures.filter((picture) => place(picture.period) <= place(period) || !order.length);
    const nearest = upTo.reduce((best, picture) => Math.max(best, place(picture.period)), -Infinity);
    return upTo.filter((picture) => place(picture.period) === nearest);
  }

  // Places a picture under the canvas. Not in it: from a disk, browsers give no picture to WebGL.
  function place(map, image) {
    const [from, until] = [0, 2].map((corner) => map.project(image.corners[corner]));
    const style = image.element.style;
    style.transform = `translate(${from.x}px, ${from.y}px)`;
    style.width = `${until.x - from.x}px`;
    style.height = `${until.y - from.y}px`;
  }

  function imagesOf(map) {
    if (map.images) return map.images;
    map.images = { box: document.createElement("div"), byId: new Map() };
    map.images.box.className = "map-images";
    map.getContainer().prepend(map.images.box);
    map.on("move", () => map.images.byId.forEach((image) => place(map, image)));
    map.on("resize", () => map.images.byId.forEach((image) => place(map, image)));
    return map.images;
  }

  function showPictures(map, pictures) {
    const images = imagesOf(map);
    for (const { id, url, corners } of pictures.filter((picture) => !images.byId.has(picture.id))) {
      const element = new Image();
      element.alt = "";
      element.src = url;
      images.box.append(element);
      images.byId.set(id, { element, corners });
      place(map, images.byId.get(id));
    }
    const seen = new Set(pictures.map(({ id }) => id));
    images.byId.forEach((image, id) => (image.element.hidden = !seen.has(id)));
    // The land would lie over the pictures.
    for (const layer of ["water", "land"]) {
      map.setLayoutProperty(layer, "visibility", pictures.length ? "none" : "visible");
    }
  }

  // Basemaps lie over the land and under everything of ours.
  function firstOwnPart(map, view) {
    const own = new Set([...view.layers.flatMap(minemap.partsOf)]);
    const layers = map.getStyle().layers.map(({ id }) => id);
    return layers.find((id) => own.has(id) || id.startsWith("change-"));
  }

  function showBasemap(map, basemap, view) {
    if ((map.shownBasemap || null) === (basemap || null)) return;
    if (map.getLayer("basemap")) map.removeLayer("basemap");
    if (map.getSource("basemap")) map.removeSource("basemap");
    map.shownBasemap = basemap;
    if (!basemap) return;
    map.addSource("basemap", {
      type: "raster",
      tiles: [basemap.url],
      tileSize: 256,
      maxzoom: basemap.maximumZoom,
    });
    map.addLayer({ id: "basemap", type: "raster", source: "basemap" }, firstOwnPart(map, view));
  }

  // Makes a map, the page's own or the second of a comparison, lie on a backdrop; answers with its attributions.
  minemap.showBackdrop = function (map, name, period, view) {
    const pictures = kindOf(name) ? picturesOf(name, period, view) : [];
    const basemap = view.basemaps.find(({ id }) => id === name);
    if (pictures.length || map.images) showPictures(map, pictures);
    showBasemap(map, basemap, view);
    return [...new Set([...pictures, ...(basemap ? [basemap] : [])].map(({ attribution }) => attribution))];
  };

  minemap.addTopic({
    // A map opens on the pictures that detection ran on, where it has some. The address leaves basemaps out: a link must
    // not ask another host for anything, only a reader who turns one on.
    read(hash, { view }) {
      const name = hash.get("backdrop");
      const isKnown = view.backdrops.some(({ kind }) => OWN + kind === name);
      return { basemap: isKnown ? name : hash.has("backdrop") ? "" : firstOf(view) };
    },
    write({ mode, basemap }, { view }) {
      if (mode === "compare" || !view.backdrops.length || basemap === firstOf(view)) return [];
      return ["backdrop=" + (minemap.isOwnBackdrop(basemap) ? basemap : "none")];
    },
    start(atlas) {
      for (const radio of findAll('[name="basemap"]')) {
        radio.addEventListener("change", () => atlas.set({ basemap: radio.value }));
      }
    },
    show(state, atlas) {
      for (const radio of findAll('[name="basemap"]')) radio.checked = radio.value === state.basemap;
      if (state.mode === "compare") return;
      const change = atlas.view.changes.find(({ id }) => id === state.change);
      const period = state.mode === "change" ? change.until : state.period;
      const attributions = minemap.showBackdrop(atlas.map, state.basemap, period, atlas.view);
      find("#map-credit").textContent = attributions.join(" · ");
    },
  });
})();
