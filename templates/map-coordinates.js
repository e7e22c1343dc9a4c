// Coordinates as people write them: '-6.52, -56.8', '6,52 S 56,8 O', '6°31′12″S 56°48′W'.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  // North and south, east and west, in English, Spanish and Portuguese: O is oeste, L is leste.
  const SIDES = { N: [1, "latitude"], S: [-1, "latitude"] };
  for (const [letter, sign] of [["E", 1], ["L", 1], ["W", -1], ["O", -1]]) SIDES[letter] = [sign, "longitude"];

  const NUMBER = "([+-]?\\d+(?:[.,]\\d+)?)";
  const PART = "(\\d+(?:[.,]\\d+)?)";
  const SIZE = `${NUMBER}\\s*°?\\s*(?:${PART}\\s*'\\s*(?:${PART}\\s*"\\s*)?)?`;
  // Letters stand before both angles, or after them; without letters or signs something must stand between.
  const BEFORE = `([NSEWOL])\\s*${SIZE}`;
  const AFTER = `${SIZE}([NSEWOL])`;
  const FORMS = [
    { form: new RegExp(`^${BEFORE}[,;/ ]*${BEFORE}$`), letter: 0 },
    { form: new RegExp(`^${AFTER}[,;/ ]*${AFTER}$`), letter: 3 },
    { form: new RegExp(`^()${SIZE}[,;/ ]+()${SIZE}$`), letter: 0 },
  ];

  const plain = (text) =>
    text
      .trim()
      .toUpperCase()
      .replace(/[−–]/g, "-")
      .replace(/[º˚]/g, "°")
      .replace(/''|[″”“]/g, '"')
      .replace(/[′’‘´`]/g, "'")
      .replace(/\s+/g, " ");

  const numberOf = (text) => Number((text || "0").replace(",", "."));

  // One of the two angles; null where it has a letter and a sign, or minutes beyond 60.
  function angle(letter, [degrees, minutes, seconds]) {
    const parts = [Math.abs(numberOf(degrees)), numberOf(minutes), numberOf(seconds)];
    if (parts[1] >= 60 || parts[2] >= 60 || (letter && /^[+-]/.test(degrees))) return null;
    const size = parts[0] + parts[1] / 60 + parts[2] / 3600;
    const sign = degrees.startsWith("-") ? -1 : 1;
    const [side, axis] = SIDES[letter] || [sign, null];
    return { value: size * side, axis };
  }

  // The place as [longitude, latitude], latitude first unless letters say otherwise; null for anything else.
  minemap.parseCoordinates = function (text) {
    const { form, letter } = FORMS.find((one) => one.form.test(plain(text))) || {};
    if (!form) return null;
    const parts = plain(text).match(form).slice(1);
    const sizes = (from) => parts.slice(from, from + 4).filter((part, index) => index !== letter);
    const [first, second] = [0, 4].map((from) => angle(parts[from + letter], sizes(from)));
    if (!first || !second || (first.axis && first.axis === second.axis)) return null;
    const isTurned = first.axis === "longitude" || second.axis === "latitude";
    const [latitude, longitude] = isTurned ? [second.value, first.value] : [first.value, second.value];
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
  };
})();
