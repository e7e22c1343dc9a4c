// Tables that readers can sort by any column. Without this script they are tables in their own order.

"use strict";

(() => {
  // A number where the cell is one, else its words; a dash, which means 'not known', is nothing.
  const order = (cell) => {
    const figure = cell.querySelector("data");
    if (figure) return Number(figure.value);
    const text = (cell.dataset.order ?? cell.textContent).trim();
    return text === "–" ? null : text;
  };

  const compare = (first, second) =>
    typeof first === "number" && typeof second === "number"
      ? first - second
      : String(first).localeCompare(String(second), document.documentElement.lang, { numeric: true });

  const sort = (table, column, isDescending) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: order(row.cells[column]) }));
    rows.sort((first, second) => {
      // What isn't known stays last, whichever way the rest runs.
      if (first.key === null || second.key === null) return (first.key === null) - (second.key === null);
      return compare(first.key, second.key) * (isDescending ? -1 : 1);
    });
    body.append(...rows.map(({ row }) => row));
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    if (table.tBodies[0].rows.length < 2) continue;
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const isDescending = heading.getAttribute("aria-sort") === "ascending";
        for (const other of headings) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
        sort(table, column, isDescending);
      });
    });
  }
})();
