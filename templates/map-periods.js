// The slider over the periods of a map, and what plays them one after the other.
(function () {
  "use strict";
  const minemap = window.minemap;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector) => [...document.querySelectorAll(selector)];

  // How long a period is seen while playing, in milliseconds.
  const STEP = { lively: 1100, calm: 2200 };

  // More names than these would run into each other below the slider.
  const MOST_NAMES = { wide: 8, narrow: 4 };

  const last = (view) => view.periods[view.periods.length - 1];
  const rank = (state, view) => view.periods.findIndex(({ id }) => id === state.period);

  // What a period is called with what is shown of it: '2016', or 'Up to 2016'.
  function titleOf(state, view) {
    const period = view.periods[rank(state, view)];
    const isWhole = state.isSingle || rank(state, view) === 0;
    return isWhole ? period.title : minemap.word("map.until", { period: period.title });
  }

  function stop(atlas) {
    clearInterval(atlas.playing);
    atlas.playing = null;
    showPlaying(atlas);
  }

  function step(atlas) {
    const next = rank(atlas.state, atlas.view) + 1;
    if (next >= atlas.view.periods.length) return stop(atlas);
    atlas.set({ period: atlas.view.periods[next].id });
    if (next === atlas.view.periods.length - 1) stop(atlas);
  }

  // From the period that is seen; from the first where the last is seen already.
  function play(atlas) {
    if (atlas.state.period === last(atlas.view).id) atlas.set({ period: atlas.view.periods[0].id });
    atlas.playing = setInterval(() => step(atlas), calm.matches ? STEP.calm : STEP.lively);
    showPlaying(atlas);
  }

  function showPlaying(atlas) {
    const button = find("#play");
    button.classList.toggle("is-playing", !!atlas.playing);
    button.setAttribute("aria-label", minemap.word(atlas.playing ? "map.pause" : "map.play"));
  }

  function showNames() {
    const names = findAll("#ticks li");
    const most = find("#timebar").clientWidth < 560 ? MOST_NAMES.narrow : MOST_NAMES.wide;
    const every = Math.ceil(names.length / most);
    names.forEach((name, index) => {
      // The last is always named, and what stands too close before it is not.
      const isNamed = index === names.length - 1 || (index % every === 0 && names.length - 1 - index >= every);
      name.classList.toggle("is-unnamed", !isNamed);
    });
  }

  minemap.addTopic({
    read(hash, { view }) {
      const known = view.periods.some(({ id }) => id === hash.get("period"));
      const period = known ? hash.get("period") : view.periods.length ? last(view).id : null;
      return { period, isSingle: hash.get("span") === "one" };
    },
    write(state, { view }) {
      if (state.mode !== "periods" || view.periods.length < 2) return [];
      const parts = state.period === last(view).id ? [] : ["period=" + encodeURIComponent(state.period)];
      return state.isSingle ? [...parts, "span=one"] : parts;
    },
    start(atlas) {
      const slider = find("#period");
      if (!slider) return;
      slider.addEventListener("input", () => {
        stop(atlas);
        atlas.set({ period: atlas.view.periods[Number(slider.value)].id });
      });
      find("#single").addEventListener("change", (event) => atlas.set({ isSingle: event.target.checked }));
      find("#play").addEventListener("click", () => (atlas.playing ? stop(atlas) : play(atlas)));
      atlas.stopPlaying = () => atlas.playing && stop(atlas);
      window.addEventListener("resize", showNames);
      showNames();
      showPlaying(atlas);
    },
    show(state, atlas) {
      const slider = find("#period");
      if (!slider) return;
      slider.value = String(rank(state, atlas.view));
      slider.setAttribute("aria-valuetext", titleOf(state, atlas.view));
      find("#period-title").textContent = titleOf(state, atlas.view);
      find("#single").checked = state.isSingle;
      findAll("#ticks li").forEach((name, index) => {
        const current = rank(state, atlas.view);
        name.classList.toggle("is-seen", state.isSingle ? index === current : index <= current);
      });
    },
  });
})();
