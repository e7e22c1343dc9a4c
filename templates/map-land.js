// The plain land under every map: water, countries and their names, in the colours of the page.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  // Between these zooms the land gives way to one plain tone: its outline lies kilometres off the true
  // coast, and near by it would say land where there is sea. `Land.lastZoom` is theirs for pictures.
  const LAND_FADE = 6.5;
  const LAND_END = 7.5;

  minemap.token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const token = minemap.token;
  const byZoom = (from, far, until, near) => ["interpolate", ["linear"], ["zoom"], from, far, until, near];

  minemap.landPaint = () => ({
    water: { "background-color": byZoom(LAND_FADE, token("--map-water"), LAND_END, token("--map-plain")) },
    land: {
      "fill-color": token("--map-land"),
      "fill-antialias": false,
      "fill-opacity": byZoom(LAND_FADE, 1, LAND_END, 0),
    },
    borders: {
      "line-color": token("--map-border"),
      "line-width": 0.8,
      "line-opacity": byZoom(LAND_FADE, 1, LAND_END, 0),
    },
    names: {
      "text-color": token("--map-name"),
      "text-halo-color": token("--map-land"),
      "text-halo-width": 1.5,
    },
  });

  // The browser knows countries by their codes in every language: the land's English names lead to the codes.
  function namesInLanguage() {
    const language = document.documentElement.lang;
    const names = new Map();
    if (language === "en" || !window.Intl || !Intl.DisplayNames) return names;
    const [english, own] = ["en", language].map((code) => new Intl.DisplayNames([code], { type: "region" }));
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      if (english.of(code) !== code) names.set(english.of(code), own.of(code));
    }
    return names;
  }

  let names;
  minemap.countryName = function (name) {
    names = names || namesInLanguage();
    return names.get(name) || name;
  };

  const sizeOf = ([west, south, east, north]) => (east - west) * (north - south);

  function namePlaces(land) {
    return {
      type: "FeatureCollection",
      features: land.features.map((country) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: minemap.middleOfFeature(country) },
        properties: {
          name: minemap.countryName(country.properties.name),
          rank: -sizeOf(minemap.largestBox(country.geometry)),
        },
      })),
    };
  }

  minemap.plainStyle = function (land) {
    const paint = minemap.landPaint();
    return {
      version: 8,
      sources: {
        land: { type: "geojson", data: land, tolerance: 0.1 },
        "land-names": { type: "geojson", data: namePlaces(land) },
      },
      layers: [
        { id: "water", type: "background", paint: paint.water },
        { id: "land", type: "fill", source: "land", maxzoom: LAND_END, paint: paint.land },
        { id: "borders", type: "line", source: "land", maxzoom: LAND_END, paint: paint.borders },
        {
          id: "names",
          type: "symbol",
          source: "land-names",
          maxzoom: LAND_FADE,
          layout: {
            "text-field": ["get", "name"],
            "text-size": 12,
            "text-letter-spacing": 0.08,
            "symbol-sort-key": ["get", "rank"],
          },
          paint: paint.names,
        },
      ],
    };
  };
})();
