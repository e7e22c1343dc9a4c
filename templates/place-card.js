// The card of a place: what was detected there, its coordinates to copy, and where to look at it.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  // Sentinel-2 surface reflectance (L2A) covers the world from 2019 on; before that, L1C.
  const FIRST_L2A = "2019-01-01";
  // The first pictures of Sentinel-2.
  const FIRST_PICTURE = "2015-07-01";

  function copernicusLink([longitude, latitude], span) {
    const query = new URLSearchParams({
      zoom: "14",
      lat: latitude.toFixed(5),
      lng: longitude.toFixed(5),
    });
    if (span) {
      query.set("datasetId", span.from < FIRST_L2A ? "S2_L1C_CDAS" : "S2_L2A_CDAS");
      query.set("fromTime", span.from + "T00:00:00.000Z");
      query.set("toTime", span.until + "T00:00:00.000Z");
      query.set("layerId", "1_TRUE_COLOR");
      query.set("dateMode", "MOSAIC");
    }
    return "https://browser.dataspace.copernicus.eu/?" + query;
  }

  // The year before a date, as far as there are pictures; null where there are none.
  function yearBefore(date) {
    const from = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
    return date <= FIRST_PICTURE ? null : { from: from < FIRST_PICTURE ? FIRST_PICTURE : from, until: date };
  }

  // Each period of the map, and the time before the first.
  function spans(periods) {
    if (!periods.length) return [];
    const before = yearBefore(periods[0].from);
    const first = before && { ...before, title: minemap.word("place.before", { period: periods[0].title }) };
    return [...(before ? [first] : []), ...periods];
  }

  const isScore = (name) => ["mean", "median", "min", "max", "std", "spread"].includes(name);

  function shown(name, value) {
    if (typeof value === "number") return minemap.number(value, Number.isInteger(value) && !isScore(name) ? 0 : 3);
    return value === null || typeof value === "object" ? JSON.stringify(value) : String(value);
  }

  const label = (name) => (minemap.hasWord("property." + name) ? minemap.word("property." + name) : name);

  function addFact(list, name, value) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const text = document.createElement("dd");
    term.textContent = name;
    text.textContent = value;
    row.append(term, text);
    list.append(row);
  }

  // What one layer says of the place: when, how large, its scores, and by which network and definition.
  function addFinding(list, { layer, feature }, { view, isOneOfSeveral }) {
    if (isOneOfSeveral) addFact(list, "", layer.title);
    const period = view.periods.find(({ id }) => id === layer.period);
    if (period) addFact(list, minemap.word("place.period"), period.dates);
    const area = minemap.areaOf(feature.geometry);
    if (area) addFact(list, minemap.word("place.area"), minemap.hectares(area));
    for (const [name, value] of Object.entries(feature.properties)) addFact(list, label(name), shown(name, value));
    if (layer.model) addFact(list, minemap.word("place.model"), layer.model);
  }

  async function copy(text, button) {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      isCopied = copyBySelection(button.previousElementSibling);
    }
    const words = button.textContent;
    button.textContent = isCopied ? button.dataset.done : button.dataset.failed;
    minemap.announce(button.textContent);
    setTimeout(() => (button.textContent = words), 2000);
  }

  // For frames and pages that may not use the clipboard: select the text, so that at least the keyboard can.
  function copyBySelection(element) {
    if (element.select) element.select();
    else {
      const range = document.createRange();
      range.selectNodeContents(element);
      const selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }
    return document.execCommand("copy");
  }

  minemap.copy = copy;

  function addLinks(list, place, view) {
    for (const span of spans(view.periods)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      Object.assign(link, { href: copernicusLink(place, span), target: "_blank", rel: "noopener noreferrer" });
      link.textContent = span.title;
      item.append(link);
      list.append(item);
    }
  }

  // `found` is [{ layer, feature }], the uppermost first; empty where nothing was detected.
  minemap.placeCard = function (place, found, view) {
    const card = document.getElementById("place-card").content.firstElementChild.cloneNode(true);
    const titles = found.map(({ layer }) => layer.title).join(" · ");
    card.querySelector(".place-title").textContent = found.length ? titles : minemap.word("place.none");
    const detected = found.some(({ layer }) => layer.kind === "detections");
    const note = found.length ? (detected ? "place.definition" : "") : "place.none.note";
    card.querySelector(".place-note").textContent = note && minemap.word(note);
    const facts = card.querySelector("dl");
    for (const one of found) addFinding(facts, one, { view, isOneOfSeveral: found.length > 1 });
    const coordinates = `${place[1].toFixed(5)}, ${place[0].toFixed(5)}`;
    card.querySelector("code").textContent = coordinates;
    card.querySelector("button").addEventListener("click", (event) => copy(coordinates, event.currentTarget));
    addLinks(card.querySelector(".place-links"), place, view);
    return card;
  };
})();
