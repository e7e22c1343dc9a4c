// What the reader chose on a map page, and who follows it: the map, the controls and the address.
(function () {
  "use strict";
  const minemap = window.minemap;
  const topics = [];

  // A topic of the page, in the order of the scripts; each of its parts may be missing.
  //   read(hash, atlas)   what the address says of it, as a part of the state
  //   write(state, atlas) what the address is to say of it: 'name=value' texts
  //   start(atlas)        connects its controls, once
  //   show(state, atlas)  makes the map and the controls follow the state
  minemap.addTopic = (topic) => topics.push(topic);

  const readHash = () => new URLSearchParams(location.hash.slice(1));

  minemap.cameraInHash = function () {
    const [zoom, latitude, longitude] = (readHash().get("map") || "").split("/").map(Number);
    const isPlace = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 18;
    return isPlace ? { zoom, center: [longitude, latitude] } : null;
  };

  // The address that says what is seen.
  minemap.hashOf = function (atlas) {
    const { lng, lat } = atlas.map.getCenter();
    const parts = [`map=${atlas.map.getZoom().toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`];
    for (const topic of topics) if (topic.write) parts.push(...topic.write(atlas.state, atlas));
    return "#" + parts.join("&");
  };

  // Browsers refuse a page that changes its address too often: while something is dragged, not every change is written.
  const PAUSE = 150;
  let waiting = null;
  function writeHash(atlas) {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = null;
      if (minemap.hashOf(atlas) !== location.hash) writeNow(atlas);
    }, PAUSE);
    writeNow(atlas);
  }

  function writeNow(atlas) {
    const hash = minemap.hashOf(atlas);
    try {
      history.replaceState(null, "", hash);
    } catch (error) {
      // A sandboxed frame may not change its address; the map works without.
    }
    for (const link of document.querySelectorAll("[data-keeps-hash], .languages a")) {
      link.href = link.href.replace(/#.*|$/, hash);
    }
  }

  const read = (atlas) =>
    topics.forEach((topic) => topic.read && Object.assign(atlas.state, topic.read(readHash(), atlas)));

  const show = (atlas) => topics.forEach((topic) => topic.show && topic.show(atlas.state, atlas));

  // Begins with a map that is open: `atlas` is { map, view, collections }.
  minemap.startAtlas = function (atlas) {
    minemap.atlas = atlas;
    atlas.state = {};
    atlas.show = () => show(atlas);
    // Changes some of the state; everything follows.
    atlas.set = function (changes) {
      Object.assign(atlas.state, changes);
      show(atlas);
      writeHash(atlas);
    };
    read(atlas);
    for (const topic of topics) if (topic.start) topic.start(atlas);
    show(atlas);
    atlas.map.on("moveend", () => writeHash(atlas));
    window.addEventListener("hashchange", () => {
      const camera = minemap.cameraInHash();
      if (camera) atlas.map.jumpTo(camera);
      read(atlas);
      show(atlas);
    });
    writeHash(atlas);
  };
})();
