"""The table, a column a case."""

from figures import figures


def rows(results):
    columns = [figures(result) for result in results]
    return [["", *[result["case"] for result in results]]] + [
        [label, *[column[label] for column in columns]] for label in columns[0]
    ]


def text(results):
    cells = rows(results)
    widths = [max(map(len, column)) for column in zip(*cells)]
    lines = [[cell.rjust(width) for cell, width in zip(row, widths)] for row in cells]
    return "\n".join("  ".join([row[0].ljust(widths[0]), *line[1:]]) for row, line in zip(cells, lines))


def markdown(results):
    first, *others = rows(results)
    ruler = ["---", *["---:" for _ in results]]
    return "\n".join("| " + " | ".join(row) + " |" for row in [first, ruler, *others])
