// The words and numbers of a page's language, which its hidden list of words holds.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});
  const list = document.getElementById("words");
  const forms = list ? list.dataset : {};
  const words = new Map();
  for (const term of list ? list.querySelectorAll("dt") : []) {
    words.set(term.textContent, term.nextElementSibling.textContent);
  }

  minemap.hasWord = (key) => words.has(key);

  // A phrase with its values: `{name}` in it stands for one.
  minemap.word = (key, values = {}) =>
    (words.get(key) || key).replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));

  // One of two phrases: `key.one` for one of something, `key` for any other number.
  minemap.countWord = (key, count) =>
    minemap.word(count === 1 ? key + ".one" : key, { count: minemap.number(count) });

  // A number as the language writes it, like `Language.text(of:decimals:)`.
  minemap.number = function (value, decimals = 0) {
    const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
    const isLong = whole.length > (forms.groupsFromFive ? 4 : 3);
    const grouped = isLong ? whole.replace(/\B(?=(\d{3})+$)/g, forms.group || "") : whole;
    return (value < 0 ? "−" : "") + grouped + (part ? (forms.decimal || ".") + part : "");
  };

  // Three digits that count, no more: what is measured on a map is no better.
  minemap.roughly = function (value) {
    const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return minemap.number(value, value === 0 ? 0 : decimals);
  };

  minemap.hectares = (squareMetres) => `${minemap.roughly(squareMetres / 10000)}\u00a0ha`;

  minemap.length = (metres) =>
    metres < 1000 ? `${minemap.roughly(metres)}\u00a0m` : `${minemap.roughly(metres / 1000)}\u00a0km`;

  // Tells readers who don't see it what has changed.
  minemap.announce = function (text) {
    const region = document.getElementById("announcement");
    if (region && region.textContent !== text) region.textContent = text;
  };
})();
