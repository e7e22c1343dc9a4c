// The buttons over the map, the note on its circles, and the ways to take it along: address, frame, paper.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);

  function startZoom({ map, view }) {
    find("#zoom-in").addEventListener("click", () => map.zoomIn());
    find("#zoom-out").addEventListener("click", () => map.zoomOut());
    const [west, south, east, north] = view.bounds;
    find("#zoom-all").addEventListener("click", () =>
      map.fitBounds([[west, south], [east, north]], { padding: 24, animate: false }),
    );
  }

  function startFullScreen() {
    const [button, frame] = [find("#full-screen"), find("#atlas-frame")];
    if (!document.fullscreenEnabled) return button.remove();
    button.addEventListener("click", () =>
      document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen(),
    );
    document.addEventListener("fullscreenchange", () => {
      const isFull = document.fullscreenElement === frame;
      button.setAttribute("aria-pressed", String(isFull));
      button.setAttribute("aria-label", minemap.word(isFull ? "map.full.leave" : "map.full"));
    });
  }

  // The sizes of the circles in words and in a drawing, as long as circles are seen.
  function showCircles({ map }) {
    const isFar = map.getZoom() <= minemap.dotsEnd;
    find("#dots-note").hidden = !isFar;
    if (!isFar) return;
    for (const sample of document.querySelectorAll("[data-circle]")) {
      const area = minemap.areaOfDot(map, Number(sample.dataset.circle));
      sample.hidden = !(area > 0);
      sample.querySelector("span").textContent = minemap.hectares(area);
    }
  }

  // An iframe that shows what is seen now, in the form for frames.
  function frameCode() {
    const address = `${location.href.split(/[?#]/)[0]}?embed${location.hash}`;
    const escaped = (text) =>
      text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    return (
      `<iframe src="${escaped(address)}" title="${escaped(document.querySelector("h1").textContent)}" ` +
      `width="100%" height="600" style="border:0" loading="lazy" allowfullscreen></iframe>`
    );
  }

  function startShare() {
    const dialog = find("#share-dialog");
    const fields = [["#share-address", () => location.href], ["#share-frame", frameCode]];
    find("#share").addEventListener("click", () => {
      for (const [id, value] of fields) find(id).value = value();
      dialog.showModal();
    });
    find("#share-close").addEventListener("click", () => dialog.close());
    for (const button of dialog.querySelectorAll("[data-done]")) {
      const field = button.previousElementSibling;
      button.addEventListener("click", () => minemap.copy(field.value, button));
    }
    find("#print").addEventListener("click", () => window.print());
    window.addEventListener("beforeprint", () => (find("#print-address").textContent = location.href));
  }

  minemap.addTopic({
    start(atlas) {
      const { map } = atlas;
      map.addControl(new window.maplibregl.ScaleControl({ maxWidth: 120 }), "bottom-left");
      startZoom(atlas);
      startFullScreen();
      startShare();
      map.on("zoom", () => showCircles(atlas));
      showCircles(atlas);
    },
  });
})();
