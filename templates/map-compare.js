// Two views of one place, before and after a divider that is moved over them.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  const SIDES = ["left", "right"];
  const control = (side, what) => find(`#${side}-${what}`);
  let second;

  // The state that one side shows.
  const stateOf = (state, side) => ({
    ...state,
    mode: "periods",
    isSingle: true,
    period: state[side].period,
    basemap: state[side].basemap,
  });

  minemap.sideState = (state, side = "left") => (state.mode === "compare" ? stateOf(state, side) : state);

  // The map that is seen at a point of the frame, and what it shows.
  minemap.sideAt = function (point, { map, state }) {
    const isRight = state.mode === "compare" && second && point.x > (map.getContainer().clientWidth * state.divider) / 100;
    return { map: isRight ? second : map, state: minemap.sideState(state, isRight ? "right" : "left") };
  };

  function follow(atlas) {
    second.jumpTo({ center: atlas.map.getCenter(), zoom: atlas.map.getZoom() });
  }

  // Opens the second map over the first; it takes no clicks and keys, those are the first one's.
  // Answers whether there is one: a machine may have drawing for one map only.
  function open(atlas) {
    const { map } = atlas;
    try {
      second = minemap.makeMap("map-second", { interactive: false, center: map.getCenter(), zoom: map.getZoom() });
    } catch (error) {
      atlas.set({ mode: "periods" });
      return false;
    }
    atlas.second = second;
    second.getCanvas().tabIndex = -1;
    second.getCanvas().setAttribute("aria-hidden", "true");
    atlas.map.on("move", () => atlas.state.mode === "compare" && follow(atlas));
    second.once("style.load", () => {
      minemap.addLayers(second, atlas.view, atlas.collections);
      second.isReady = true;
      atlas.show();
    });
    return true;
  }

  function titleOf(state, side, view) {
    const period = view.periods.find(({ id }) => id === state[side].period);
    const backdrop = control(side, "backdrop");
    const names = [view.periods.length > 1 ? period.title : null];
    if (backdrop && backdrop.value) names.push(backdrop.selectedOptions[0].textContent);
    return names.filter(Boolean).join(" · ") || (period ? period.title : "");
  }

  function showDivider(state, view) {
    const divider = find("#divider");
    divider.style.left = `${state.divider}%`;
    find("#map-second").style.clipPath = `inset(0 0 0 ${state.divider}%)`;
    divider.setAttribute("aria-valuenow", String(Math.round(state.divider)));
    const [left, right] = SIDES.map((side) => titleOf(state, side, view));
    divider.setAttribute("aria-valuetext", minemap.word("map.divider.value", { share: Math.round(state.divider), left, right }));
    find("#left-title").textContent = left;
    find("#right-title").textContent = right;
  }

  function startDivider(atlas) {
    const divider = find("#divider");
    const move = (share) => atlas.set({ divider: Math.min(100, Math.max(0, share)) });
    divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
    divider.addEventListener("pointermove", (event) => {
      if (!divider.hasPointerCapture(event.pointerId)) return;
      const box = find("#atlas-frame").getBoundingClientRect();
      move(((event.clientX - box.left) / box.width) * 100);
    });
    const steps = { ArrowLeft: -2, ArrowDown: -2, ArrowRight: 2, ArrowUp: 2, PageDown: -10, PageUp: 10 };
    steps.Home = -100;
    steps.End = 100;
    divider.addEventListener("keydown", (event) => {
      if (!(event.key in steps)) return;
      event.preventDefault();
      move(atlas.state.divider + steps[event.key]);
    });
  }

  // 'period,backdrop' of each side, and where the divider is: 2016,own:trueColour_2020,own:trueColour_50
  function readSides(hash, view) {
    const [left, right, share] = (hash.get("compare") || "").split("_");
    const side = (text, period) => {
      const [named, backdrop] = (text || "").split(",");
      const isKnown = view.backdrops.some(({ kind }) => "own:" + kind === backdrop);
      return {
        period: view.periods.some(({ id }) => id === named) ? named : period,
        basemap: isKnown ? backdrop : "",
      };
    };
    const ids = view.periods.map(({ id }) => id);
    const divider = Number(share);
    return {
      left: side(left, ids[0] || null),
      right: side(right, ids[ids.length - 1] || null),
      divider: divider > 0 && divider < 100 ? divider : 50,
    };
  }

  minemap.addTopic({
    read: (hash, { view }) => readSides(hash, view),
    write(state) {
      if (state.mode !== "compare") return [];
      const sides = SIDES.map((side) => {
        const own = minemap.isOwnBackdrop(state[side].basemap) ? "," + state[side].basemap : "";
        return encodeURIComponent(state[side].period || "") + own;
      });
      return [`compare=${[...sides, Math.round(state.divider)].join("_")}`];
    },
    start(atlas) {
      if (!find("#divider")) return;
      startDivider(atlas);
      for (const side of SIDES) {
        for (const [what, name] of [["period", "period"], ["backdrop", "basemap"]]) {
          const select = control(side, what);
          if (!select) continue;
          select.addEventListener("change", () =>
            atlas.set({ [side]: { ...atlas.state[side], [name]: select.value } }),
          );
        }
      }
    },
    show(state, atlas) {
      if (!find("#divider")) return;
      const isOn = state.mode === "compare";
      for (const id of ["#divider", "#map-second", "#left-title", "#right-title"]) find(id).hidden = !isOn;
      if (!isOn) return;
      for (const side of SIDES) {
        if (control(side, "period")) control(side, "period").value = state[side].period;
        if (control(side, "backdrop")) control(side, "backdrop").value = state[side].basemap;
      }
      if (!second && !open(atlas)) return;
      showDivider(state, atlas.view);
      const maps = [[atlas.map, "left"], ...(second.isReady ? [[second, "right"]] : [])];
      const credits = maps.flatMap(([map, side]) => {
        minemap.showLayers(map, stateOf(state, side), atlas);
        return minemap.showBackdrop(map, state[side].basemap, state[side].period, atlas.view);
      });
      find("#map-credit").textContent = [...new Set(credits)].join(" · ");
      if (second.isReady) {
        second.resize();
        follow(atlas);
      }
    },
  });
})();
