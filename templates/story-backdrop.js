// A picture of the imagery under a story's map. It lies below the canvas: as a source of the map it would have to be
// fetched, which a page opened from the disk may not do.
(function () {
  "use strict";
  const minemap = window.minemap;
  let ground = null;

  function place(map, { element, corners }) {
    const [west, north] = corners[0];
    const [east, south] = corners[2];
    const [first, last] = [map.project([west, north]), map.project([east, south])];
    element.style.transform = `translate(${first.x}px, ${first.y}px)`;
    element.style.width = `${last.x - first.x}px`;
    element.style.height = `${last.y - first.y}px`;
  }

  minemap.showStoryBackdrop = function ({ map, view }, id) {
    const backdrop = (view.backdrops || []).find((candidate) => candidate.id === id) || null;
    if ((ground && ground.id) === (backdrop && backdrop.id)) return;
    if (ground) ground.element.remove();
    ground = null;
    for (const layer of ["water", "land"]) {
      if (map.getLayer(layer)) map.setLayoutProperty(layer, "visibility", backdrop ? "none" : "visible");
    }
    if (!backdrop) return;
    const element = new Image();
    element.alt = "";
    element.className = "story-ground";
    element.src = backdrop.url;
    map.getContainer().prepend(element);
    ground = { id: backdrop.id, element, corners: backdrop.corners };
    place(map, ground);
    if (!map.placesGround) {
      map.placesGround = true;
      map.on("move", () => ground && place(map, ground));
      map.on("resize", () => ground && place(map, ground));
    }
  };
})();
