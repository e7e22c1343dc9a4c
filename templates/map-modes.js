// What a map page shows: its periods, the change between two of them, or two views side by side.
(function () {
  "use strict";
  const minemap = window.minemap;
  const findAll = (selector) => [...document.querySelectorAll(selector)];

  minemap.addTopic({
    read(hash) {
      const mode = hash.has("change") ? "change" : hash.has("compare") ? "compare" : "periods";
      return { mode: document.querySelector(`[name="mode"][value="${mode}"]`) ? mode : "periods" };
    },
    start(atlas) {
      for (const radio of findAll('[name="mode"]')) {
        radio.addEventListener("change", () => {
          if (atlas.stopPlaying) atlas.stopPlaying();
          atlas.set({ mode: radio.value });
        });
      }
    },
    show(state) {
      for (const radio of findAll('[name="mode"]')) radio.checked = radio.value === state.mode;
      for (const part of findAll("[data-mode]")) part.hidden = !part.dataset.mode.split(" ").includes(state.mode);
      document.getElementById("atlas-frame").dataset.shows = state.mode;
    },
  });
})();
