// A map page: opens the map and starts the topics that the scripts before this one have added.
(function () {
  "use strict";
  const minemap = window.minemap;
  const isFramed = window.parent !== window || document.documentElement.classList.contains("is-framed");

  // In a frame the page around it scrolls on: two fingers, or a key with the wheel, move the map.
  minemap.openMap({ cooperativeGestures: isFramed, ...minemap.cameraInHash() }, minemap.startAtlas);
})();
