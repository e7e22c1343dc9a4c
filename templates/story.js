// A story: the map follows the chapter that is being read. Scrolled, stepped through with keys, or, in a frame, with buttons.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  const chapters = [...document.querySelectorAll(".chapter")];
  const dots = [...document.querySelectorAll(".story-dots a")];
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  // In a frame the page around it scrolls: a story that scrolled too would trap the reader.
  const isFramed = window.parent !== window;
  let story = null;
  let current = null;

  // Cameras are set for a stage of 1000 pixels; a narrower one stands back to show the same ground.
  function cameraOf(chapter) {
    const { longitude, latitude, zoom } = chapter.dataset;
    const stage = story.map.getContainer();
    const card = stage.clientWidth >= 900 && !isFramed ? 440 : 0;
    const side = chapter.classList.contains("chapter-right") ? "right" : "left";
    const isBeside = !chapter.matches(".chapter-center, .chapter-full");
    const width = stage.clientWidth - (isBeside ? card : 0);
    return {
      center: [Number(longitude), Number(latitude)],
      zoom: Number(zoom) + Math.log2(Math.min(1, width / 1000, stage.clientHeight / 560)),
      padding: { left: 0, top: 0, right: 0, bottom: 0, ...(isBeside ? { [side]: card } : {}) },
    };
  }

  // The layers that a chapter shows, each with its opacity.
  const layersOf = (chapter) =>
    new Map(
      chapter.dataset.layers
        .split(" ")
        .filter(Boolean)
        .map((text) => [text.slice(0, text.lastIndexOf("=")), Number(text.slice(text.lastIndexOf("=") + 1))]),
    );

  const OPACITIES = { fill: ["fill-opacity"], line: ["line-opacity"], circle: ["circle-opacity", "circle-stroke-opacity"] };

  // What the map itself says of parts that a chapter has faded.
  const faded = new Map();

  function setOpacity(layer, opacity) {
    for (const part of minemap.partsOf(layer)) {
      const drawn = story.map.getLayer(part);
      for (const name of (drawn && OPACITIES[drawn.type]) || []) {
        const key = part + " " + name;
        if (opacity === 1 && !faded.has(key)) continue;
        if (!faded.has(key)) faded.set(key, story.map.getPaintProperty(part, name));
        const own = faded.get(key);
        const less = typeof own === "number" ? own * opacity : opacity;
        story.map.setPaintProperty(part, name, opacity === 1 ? own : less);
      }
    }
  }

  function showLayers(chapter) {
    const shown = layersOf(chapter);
    const isChange = "change" in chapter.dataset;
    const detections = story.view.layers.filter(({ id, kind }) => kind === "detections" && shown.has(id));
    for (const layer of story.view.layers) {
      const isVisible = shown.has(layer.id) && !(isChange && layer.kind === "detections");
      minemap.setVisible(story.map, layer, isVisible);
      if (!isVisible) continue;
      setOpacity(layer, shown.get(layer.id));
      // Earlier periods lie above later ones: as rings they let these through.
      const isRing = layer.period !== detections[detections.length - 1]?.period;
      if (layer.kind === "detections" && shown.get(layer.id) === 1) minemap.ringDots(story.map, layer.id + "-dots", isRing);
    }
    for (const entry of document.querySelectorAll("[data-legend]")) {
      const layer = story.view.layers.find(({ id }) => id === entry.dataset.legend);
      entry.hidden = !shown.has(layer.id) || (isChange && layer.kind === "detections");
    }
    for (const entry of document.querySelectorAll("#story-legend [data-change]")) {
      entry.hidden = !isChange;
      entry.querySelector(".legend-title").textContent = chapter.dataset[entry.dataset.change] || "";
    }
    minemap.showStoryChange(story, chapter.dataset.change);
    minemap.showStoryBackdrop(story, chapter.dataset.backdrop);
  }

  function show(chapter, isFirst) {
    current = chapter;
    const index = chapters.indexOf(chapter);
    chapters.forEach((other) => other.classList.toggle("is-current", other === chapter));
    dots.forEach((dot, at) => (at === index ? dot.setAttribute("aria-current", "step") : dot.removeAttribute("aria-current")));
    find("#story-step").textContent = String(index + 1);
    find("#story-back").disabled = index === 0;
    find("#story-next").disabled = index === chapters.length - 1;
    if (story) {
      showLayers(chapter);
      const camera = cameraOf(chapter);
      if (isFirst || isFramed || calm.matches) story.map.jumpTo(camera);
      else story.map.flyTo({ ...camera, duration: 1800, essential: true });
    }
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

  // Goes to a chapter as a reader asked: its heading has the focus then, for those who listen.
  function go(chapter) {
    if (!chapter) return;
    if (!isFramed) chapter.scrollIntoView({ behavior: calm.matches ? "instant" : "auto" });
    if (chapter !== current) show(chapter, false);
    chapter.querySelector("h2").focus({ preventScroll: true });
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

  // Arrows to the sides work everywhere; letters only in the story, where no other tool waits for them.
  function step(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, .story-dots")) return;
    const isInStory = find("#story").contains(document.activeElement);
    const isNext = event.key === "ArrowRight" || (event.key === "j" && isInStory);
    const isBack = event.key === "ArrowLeft" || (event.key === "k" && isInStory);
    if (!isNext && !isBack) return;
    event.preventDefault();
    // Whoever stands above the story begins with its first chapter.
    const isBefore = !isFramed && !isInStory && chapters[0].getBoundingClientRect().top > window.innerHeight / 2;
    const index = isBefore ? -1 : chapters.indexOf(current);
    go(chapters[index + (isNext ? 1 : -1)]);
  }

  const chapterInHash = () => {
    const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return asked && asked.classList.contains("chapter") ? asked : null;
  };

  function setUpControls() {
    document.addEventListener("keydown", step);
    find("#story-back").addEventListener("click", () => go(chapters[chapters.indexOf(current) - 1]));
    find("#story-next").addEventListener("click", () => go(chapters[chapters.indexOf(current) + 1]));
    dots.forEach((dot, index) =>
      dot.addEventListener("click", (event) => {
        event.preventDefault();
        go(chapters[index]);
      }),
    );
    window.addEventListener("hashchange", () => chapterInHash() && go(chapterInHash()));
    window.addEventListener("resize", () => story && story.map.jumpTo(cameraOf(current)));
  }

  if (isFramed) {
    document.documentElement.classList.add("is-framed");
    find("#story-steps").hidden = false;
  }
  const opened = minemap.openMap({ interactive: false }, (atlas) => {
    story = atlas;
    minemap.atlas = atlas;
    const asked = chapterInHash();
    if (asked && !isFramed) asked.scrollIntoView({ behavior: "instant" });
    show(asked || chapters[0], true);
    minemap.showStoryInset(story);
    if (!isFramed) watch();
    setUpControls();
  });
  // Without WebGL the chapters follow one another with their pictures; in a frame they are stepped through all the same.
  if (!opened && isFramed) {
    show(chapterInHash() || chapters[0], true);
    setUpControls();
  }
})();
