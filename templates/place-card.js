// The card of a place: what was detected there, its coordinates to copy, and where to look at it.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  // Sentinel-2 surface reflectance (L2A) covers the world from 2019 on; before that, L1C.
  const FIRST_L2A = "2019-01-01";

  function copernicusLink([longitude, latitude], layer) {
    const query = new URLSearchParams({
      zoom: "14",
      lat: latitude.toFixed(5),
      lng: longitude.toFixed(5),
    });
    if (layer && layer.from) {
      query.set("datasetId", layer.from < FIRST_L2A ? "S2_L1C_CDAS" : "S2_L2A_CDAS");
      query.set("fromTime", layer.from + "T00:00:00.000Z");
      query.set("toTime", layer.until + "T00:00:00.000Z");
      query.set("layerId", "1_TRUE_COLOR");
      query.set("dateMode", "MOSAIC");
    }
    return "https://browser.dataspace.copernicus.eu/?" + query;
  }

  const shown = (value) =>
    typeof value === "number" && !Number.isInteger(value) ? String(Number(value.toFixed(4))) : String(value);

  function addFact(list, label, value) {
    const row = document.createElement("div");
    const name = document.createElement("dt");
    const text = document.createElement("dd");
    name.textContent = label;
    text.textContent = value;
    row.append(name, text);
    list.append(row);
  }

  async function copy(text, button) {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      isCopied = copyBySelection(button.previousElementSibling);
    }
    const label = button.textContent;
    button.textContent = isCopied ? button.dataset.done : button.dataset.failed;
    setTimeout(() => (button.textContent = label), 2000);
  }

  // For frames and pages that may not use the clipboard: select the text, so that at least the keyboard can.
  function copyBySelection(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }

  // `found` is [{ layer, feature }], the uppermost first; empty where nothing was detected.
  minemap.placeCard = function (place, found) {
    const card = document.getElementById("place-card").content.firstElementChild.cloneNode(true);
    const words = document.getElementById("map").dataset;
    const [title, note] = card.querySelectorAll(".place-title, .place-note");
    title.textContent = found.length ? found.map(({ layer }) => layer.title).join(" · ") : words.noDetection;
    note.textContent = found.length ? "" : words.noDetectionNote;
    const facts = card.querySelector("dl");
    for (const { layer, feature } of found) {
      for (const [name, value] of Object.entries(feature.properties)) {
        addFact(facts, found.length > 1 ? `${name}, ${layer.period || layer.title}` : name, shown(value));
      }
    }
    const coordinates = `${place[1].toFixed(5)}, ${place[0].toFixed(5)}`;
    card.querySelector("code").textContent = coordinates;
    card.querySelector("button").addEventListener("click", (event) => copy(coordinates, event.currentTarget));
    card.querySelector(".place-link").href = copernicusLink(place, found.length ? found[0].layer : null);
    return card;
  };
})();
