// The page around the site in 'minemap preview': says what it is doing, shows mistakes, and reloads the site where it was.
// It is never published.

"use strict";

const frame = document.getElementById("site");
const line = document.getElementById("state");
const problem = document.getElementById("problem");
const alone = document.getElementById("alone");

let base = "/";
let site = null; // the number of the site that is shown

/** Asks for what is new, for ever; the server answers when there is something. */
async function follow() {
  let number = -1;
  for (;;) {
    try {
      const answer = await fetch(`state?after=${number}`, { cache: "no-store" });
      const state = await answer.json();
      number = state.number;
      show(state);
    } catch {
      // The preview was ended; when it is started again, all is asked for anew.
      number = -1;
      say("gone");
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function say(phase, number) {
  document.body.dataset.phase = phase;
  line.textContent = line.dataset[phase].replace("{number}", number ?? "");
}

function show(state) {
  say(state.phase, state.milliseconds);
  problem.hidden = !state.problem;
  for (const part of ["place", "message", "remedy"]) {
    problem.querySelector(`.${part}`).textContent = state.problem?.[part] ?? "";
  }
  list("notes", state.notes, (note) => document.createTextNode(note));
  list("drafts", state.drafts, (path) => {
    const link = document.createElement("a");
    link.href = state.base + path;
    link.target = "site";
    link.textContent = path;
    return link;
  });
  if (state.phase !== "built") {
    return;
  }
  if (site === null || state.base !== base) {
    base = state.base;
    frame.src = wished();
  } else if (state.site !== site) {
    reload();
  }
  site = state.site;
}

function list(id, entries, content) {
  const menu = document.getElementById(id);
  const summary = menu.querySelector("summary");
  menu.hidden = entries.length === 0;
  summary.textContent = summary.dataset.count.replace("{number}", entries.length);
  menu.querySelector("ul").replaceChildren(
    ...entries.map((entry) => {
      const item = document.createElement("li");
      item.append(content(entry));
      return item;
    }),
  );
}

/** The page that the address of this one names behind '#', where it is one of the site. */
function wished() {
  const root = new URL(base, location.href);
  try {
    const page = new URL(location.hash.slice(1), root);
    return page.origin === root.origin && page.pathname.startsWith(base) ? page.href : root.href;
  } catch {
    return root.href;
  }
}

/** Loads the page anew and goes back to where the reader was. */
function reload() {
  const page = frame.contentWindow;
  const [left, top] = [page.scrollX, page.scrollY];
  const back = () => frame.contentWindow.scrollTo({ left, top, behavior: "instant" });
  frame.addEventListener(
    "load",
    () => {
      back();
      // Once more when it is drawn: until then the browser goes to what stands behind '#'.
      requestAnimationFrame(() => requestAnimationFrame(back));
    },
    { once: true },
  );
  page.location.reload();
}

// The address of this page keeps that of the page it shows, so that either can be reloaded.
frame.addEventListener("load", () => {
  try {
    const shown = frame.contentWindow.location;
    if (shown.origin === location.origin && shown.pathname.startsWith(base)) {
      history.replaceState(null, "", `#${shown.pathname.slice(base.length)}${shown.search}${shown.hash}`);
      alone.href = shown.href;
    }
  } catch {
    // A page of another site, by a link: its address isn't ours to know.
  }
});

follow();
