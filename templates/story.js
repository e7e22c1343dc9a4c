// A story: the map follows the chapter that is being read.
(function () {
  "use strict";
  const minemap = window.minemap;
  const chapters = [...document.querySelectorAll(".chapter")];
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let story;
  let current;

  // Cameras are set for a stage of 1000 pixels; a narrower one stands back to show the same ground.
  function cameraOf({ longitude, latitude, zoom }) {
    const width = story.map.getContainer().clientWidth;
    const card = width >= 900 ? 440 : 0;
    return {
      center: [Number(longitude), Number(latitude)],
      zoom: Number(zoom) + Math.log2(Math.min(1, (width - card) / 1000)),
      padding: { left: card, top: 0, right: 0, bottom: 0 },
    };
  }

  // Boundaries stay; detections come and go with the chapters.
  function shownLayers(chapter) {
    const boundaries = story.view.layers.filter((layer) => layer.kind !== "detections").map((layer) => layer.id);
    return new Set([...boundaries, ...chapter.dataset.layers.split(" ")]);
  }

  function show(chapter, isFirst) {
    current = chapter;
    const shown = shownLayers(chapter);
    for (const layer of story.view.layers) minemap.setVisible(story.map, layer, shown.has(layer.id));
    for (const entry of document.querySelectorAll("[data-legend]")) entry.hidden = !shown.has(entry.dataset.legend);
    for (const other of chapters) other.classList.toggle("is-current", other === chapter);
    const camera = cameraOf(chapter.dataset);
    if (isFirst || calm.matches) story.map.jumpTo(camera);
    else story.map.flyTo({ ...camera, duration: 1800, essential: true });
    // The first chapter is shown before anything was read: the address keeps what it asked for.
    if (!isFirst) writeHash(chapter.id);
  }

  function writeHash(id) {
    try {
      history.replaceState(null, "", "#" + id);
    } catch (error) {
      // A sandboxed frame may not change its address; the story works without.
    }
  }

  // A chapter is read while it crosses the middle of the window.
  function watch() {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting);
        if (entered && entered.target !== current) show(entered.target, false);
      },
      { rootMargin: "-49% 0px -49% 0px" },
    );
    for (const chapter of chapters) observer.observe(chapter);
  }

  minemap.openMap({ interactive: false }, (opened) => {
    story = opened;
    minemap.atlas = opened;
    const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const first = asked && asked.classList.contains("chapter") ? asked : chapters[0];
    if (first === asked) first.scrollIntoView({ behavior: "instant" });
    show(first, true);
    watch();
    window.addEventListener("resize", () => current && story.map.jumpTo(cameraOf(current.dataset)));
  });
})();
