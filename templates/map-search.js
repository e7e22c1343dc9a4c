// Search by coordinates or by a named place: a box with a list, worked with keys or by pointing.
(function () {
  "use strict";
  const minemap = window.minemap;
  const find = (selector) => document.querySelector(selector);
  const MOST = 8;

  const folded = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

  function boundsOf(features) {
    const bounds = new window.maplibregl.LngLatBounds();
    for (const { geometry } of features) {
      const box = minemap.largestBox(geometry);
      if (box) bounds.extend([box[0], box[1]]).extend([box[2], box[3]]);
    }
    return bounds;
  }

  const nameOf = ({ name, NAME, nombre, nome, title }) => name || NAME || nombre || nome || title;

  // Regions, areas in them, named features of other layers, then countries.
  function namedPlaces({ view, collections }) {
    const places = [];
    for (const layer of view.layers) {
      const { features } = collections[layer.id];
      if (layer.kind === "boundary") places.push({ title: layer.place || layer.title, features });
      if (!["subarea", "own", "boundary"].includes(layer.kind)) continue;
      for (const feature of features) {
        const title = nameOf(feature.properties || {});
        if (typeof title === "string") places.push({ title, features: [feature], note: layer.title });
      }
    }
    const countries = window.minemapLand.features.map((country) => ({
      title: minemap.countryName(country.properties.name),
      features: [country],
      note: minemap.word("search.country"),
    }));
    return [...places, ...countries].map((place) => ({ ...place, key: folded(place.title) }));
  }

  // What fits a text: the place of coordinates, or names, those that begin with it first.
  function matches(text, places) {
    const coordinates = minemap.parseCoordinates(text);
    if (coordinates) {
      const [longitude, latitude] = coordinates;
      return [{ title: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`, coordinates, note: minemap.word("search.coordinates") }];
    }
    const key = folded(text.trim());
    if (!key) return [];
    const starting = places.filter((place) => place.key.startsWith(key));
    const within = places.filter((place) => !place.key.startsWith(key) && place.key.includes(key));
    return [...starting, ...within].slice(0, MOST);
  }

  function goTo(atlas, match) {
    if (!match.coordinates) return minemap.goTo(atlas, boundsOf(match.features), 12);
    const { map } = atlas;
    map.once("moveend", () => minemap.readPlace(atlas, map.project(match.coordinates), match.coordinates));
    map.jumpTo({ center: match.coordinates, zoom: Math.max(map.getZoom(), 13) });
  }

  function listFor(input, list, choose) {
    let options = [];
    let current = -1;

    function mark(index) {
      current = index;
      [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
      if (index >= 0) input.setAttribute("aria-activedescendant", `search-option-${index}`);
      else input.removeAttribute("aria-activedescendant");
    }

    function item(match, index) {
      const element = document.createElement("li");
      Object.assign(element, { id: `search-option-${index}`, textContent: match.title });
      element.setAttribute("role", "option");
      if (match.note) {
        const note = document.createElement("span");
        note.className = "note";
        note.textContent = match.note;
        element.append(" ", note);
      }
      // Before the box loses the focus, which closes the list.
      element.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        choose(match);
      });
      return element;
    }

    function show(found) {
      options = found;
      list.replaceChildren(...found.map(item));
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(found.length > 0));
      mark(found.length ? 0 : -1);
    }

    return { show, mark, current: () => options[current], count: () => options.length, place: () => current };
  }

  minemap.addTopic({
    start(atlas) {
      const input = find("#search");
      if (!input) return;
      const places = namedPlaces(atlas);
      const list = listFor(input, find("#search-list"), choose);

      function choose(match) {
        input.value = match.title;
        list.show([]);
        goTo(atlas, match);
      }

      input.addEventListener("input", () => {
        const found = matches(input.value, places);
        list.show(found);
        if (input.value.trim()) minemap.announce(minemap.countWord("search.found", found.length));
      });
      input.addEventListener("blur", () => list.show([]));
      input.addEventListener("keydown", (event) => {
        if (event.key === "Escape") return list.show([]);
        if (event.key === "Enter") {
          event.preventDefault();
          if (list.current()) choose(list.current());
          else if (input.value.trim()) minemap.announce(minemap.countWord("search.found", 0));
          return;
        }
        const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!way || !list.count()) return;
        event.preventDefault();
        list.mark((list.place() + way + list.count()) % list.count());
      });
    },
  });
})();
