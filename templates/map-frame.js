// Runs before a map page is seen: no picture is fetched that the map will replace, and inside a frame of another
// page there is the map, a line above it, and a way out.
(function () {
  "use strict";
  const isAsked = new URLSearchParams(location.search).has("embed") || /(^#|&)embed(&|=|$)/.test(location.hash);
  const page = document.documentElement;
  page.classList.add("js", "awaits-map");
  // Where the scripts of the map didn't come, the picture does.
  window.addEventListener("load", () => page.classList.remove("awaits-map"));
  if (!isAsked) return;
  page.classList.add("is-framed");
  window.addEventListener("DOMContentLoaded", () => {
    const link = document.getElementById("whole-page");
    link.href = location.href.split(/[?#]/)[0] + location.hash;
    // Says its height as AMP's frames and NPR's Sidechain do, for pages that listen.
    const say = () => {
      const height = document.body.scrollHeight;
      window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
      window.parent.postMessage({ type: "minemap:height", height }, "*");
    };
    window.addEventListener("resize", say);
    window.addEventListener("load", say);
    say();
  });
})();
