// Reads the features of a layer out of the page: GeoJSON as it is, the compact form decoded.
(function () {
  "use strict";
  const minemap = (window.minemap = window.minemap || {});

  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const DIGITS = new Uint8Array(128);
  for (let index = 0; index < ALPHABET.length; index++) DIGITS[ALPHABET.charCodeAt(index)] = index;

  // Whole numbers, five bits a character, least significant first.
  class Numbers {
    constructor(text) {
      this.text = text;
      this.position = 0;
    }

    get isAtEnd() {
      return this.position >= this.text.length;
    }

    next() {
      let number = 0;
      let place = 1;
      for (;;) {
        const digit = DIGITS[this.text.charCodeAt(this.position++)];
        number += (digit & 31) * place;
        if (digit < 32) return number;
        place *= 32;
      }
    }

    nextSigned() {
      const number = this.next();
      return number % 2 ? -(number + 1) / 2 : number / 2;
    }

    nextStep() {
      return [this.nextSigned(), this.nextSigned()];
    }
  }

  // Shapes one after the other, each ring from where the last one began.
  class Shapes {
    constructor(compact) {
      this.numbers = new Numbers(compact.shapes);
      this.unit = 10 ** compact.decimals;
      this.steps = [];
      const steps = new Numbers(compact.steps);
      while (!steps.isAtEnd) this.steps.push(steps.nextStep());
      this.x = 0;
      this.y = 0;
    }

    next() {
      const kind = this.numbers.next();
      if (kind === 0) return null;
      if (kind === 1) return { type: "Point", coordinates: this.begin() };
      if (kind > 2) return { type: "Polygon", coordinates: this.rings(kind - 2) };
      const polygons = [];
      for (let left = this.numbers.next(); left > 0; left--) polygons.push(this.rings(this.numbers.next()));
      return { type: "MultiPolygon", coordinates: polygons };
    }

    begin() {
      const [dx, dy] = this.numbers.nextStep();
      this.x += dx;
      this.y += dy;
      return this.position(this.x, this.y);
    }

    // A division by a power of ten rounds as reading the decimal text does.
    position(x, y) {
      return [x / this.unit, y / this.unit];
    }

    step() {
      if (!this.steps.length) return this.numbers.nextStep();
      const number = this.numbers.next();
      return number ? this.steps[number - 1] : this.numbers.nextStep();
    }

    rings(count) {
      const rings = [];
      for (; count > 0; count--) rings.push(this.ring());
      return rings;
    }

    ring() {
      const count = this.numbers.next();
      if (count === 0) return [];
      const ring = [this.begin()];
      let [x, y] = [this.x, this.y];
      while (ring.length < count) {
        const [dx, dy] = this.step();
        x += dx;
        y += dy;
        ring.push(this.position(x, y));
      }
      ring.push(this.position(this.x, this.y));
      return ring;
    }
  }

  // Numbers of 32 bits, six characters each, the least significant first.
  function decodeFloats(text) {
    const bits = new Uint32Array(text.length / 6);
    for (let index = 0; index < text.length; index++) {
      bits[Math.floor(index / 6)] += DIGITS[text.charCodeAt(index)] * 64 ** (index % 6);
    }
    return [...new Float32Array(bits.buffer)];
  }

  function decode(compact) {
    const shapes = new Shapes(compact);
    const features = [];
    while (!shapes.numbers.isAtEnd) features.push({ type: "Feature", geometry: shapes.next(), properties: [] });
    for (const { name, values, floats, at } of compact.columns) {
      (values || decodeFloats(floats)).forEach((value, index) => features[at ? at[index] : index].properties.push([name, value]));
    }
    // From entries, so that a property named '__proto__' is one like any other.
    for (const feature of features) feature.properties = Object.fromEntries(feature.properties);
    return { type: "FeatureCollection", features };
  }

  minemap.decodeFeatures = decode;

  minemap.readLayer = function (id) {
    const block = document.getElementById("layer-" + id);
    const json = JSON.parse(block.textContent);
    return block.type === "application/geo+json" ? json : decode(json);
  };
})();
