// The overview in a story's corner: the countries round about, and a box where the map looks.
(function () {
  "use strict";
  const minemap = window.minemap;
  const SIZE = 100;

  // In the projection of the map, so that the box keeps its shape.
  const row = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * (180 / Math.PI);

  function frameOf([west, south, east, north]) {
    const [x, y] = [(west + east) / 2, (row(south) + row(north)) / 2];
    const side = Math.min(90, Math.max(52, 5 * Math.max(east - west, row(north) - row(south))));
    return { left: x - side / 2, top: y + side / 2, scale: SIZE / side };
  }

  const placeIn = (frame) => ([longitude, latitude]) => [
    (longitude - frame.left) * frame.scale,
    (frame.top - row(Math.max(-85, Math.min(85, latitude)))) * frame.scale,
  ];

  minemap.showStoryInset = function ({ map, view }) {
    const inset = document.getElementById("story-inset");
    if (!inset || !window.minemapLand) return;
    const place = placeIn(frameOf(view.bounds));
    const draw = (ring) => "M" + ring.map((point) => place(point).map((number) => number.toFixed(1)).join(" ")).join("L") + "Z";
    const polygonsOf = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);
    const rings = window.minemapLand.features.flatMap(({ geometry }) => polygonsOf(geometry).flat());
    inset.querySelector("path").setAttribute("d", rings.map(draw).join(""));
    const box = inset.querySelector("rect");
    const follow = () => {
      const bounds = map.getBounds();
      const [left, top] = place([bounds.getWest(), bounds.getNorth()]);
      const [right, bottom] = place([bounds.getEast(), bounds.getSouth()]);
      // A box of less than a few units would not be seen.
      const [width, height] = [Math.max(4, right - left), Math.max(4, bottom - top)];
      const values = { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
      for (const [name, value] of Object.entries(values)) box.setAttribute(name, value.toFixed(1));
    };
    map.on("move", follow);
    follow();
    inset.removeAttribute("hidden");
  };
})();
