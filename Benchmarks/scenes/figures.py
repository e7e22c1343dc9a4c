"""The rows of the table, a column a case."""

from statistics import median

from cases import GOAL, MEMORY_GOAL


def rows(results):
    columns = [figures(result) for result in results]
    heads = ["", *[result["case"] for result in results]]
    return [heads] + [[label, *[column[label] for column in columns]] for label in columns[0]]


def figures(result):
    minemap, gdal = result["minemap"], result["gdal"]
    ratio = middle(minemap, "seconds") / middle(gdal, "seconds")
    memory = max(run["peak_memory_bytes"] for run in minemap)
    return {
        "blocks": f"{result['blocks']:,}",
        "minemap, seconds": f"{middle(minemap, 'seconds'):.1f}",
        "GDAL alone, seconds": f"{middle(gdal, 'seconds'):.1f}",
        "times GDAL alone": f"{ratio:.2f}",
        "goal": f"{GOAL}: met" if ratio <= GOAL else f"{GOAL}: missed by {ratio / GOAL - 1:.0%}",
        "… by processor time": f"{middle(minemap, 'processor_seconds') / middle(gdal, 'processor_seconds'):.2f}",
        "cores that minemap had": f"{cores(minemap):.2f}",
        "… that GDAL had": f"{cores(gdal):.2f}",
        "peak memory, MB": f"{memory / 1e6:,.0f}",
        "memory's goal": f"below {MEMORY_GOAL / 1e6:,.0f}: {'met' if memory < MEMORY_GOAL else 'missed'}",
    }


def middle(runs, key):
    return median(run[key] for run in runs)


def cores(runs):
    return median(run["processor_seconds"] / run["seconds"] for run in runs)


def text(results):
    cells = rows(results)
    widths = [max(map(len, column)) for column in zip(*cells)]
    lines = [[cell.rjust(width) for cell, width in zip(row, widths)] for row in cells]
    return "\n".join("  ".join([row[0].ljust(widths[0]), *line[1:]]) for row, line in zip(cells, lines))


def markdown(results):
    first, *others = rows(results)
    ruler = ["---", *["---:" for _ in results]]
    return "\n".join("| " + " | ".join(row) + " |" for row in [first, ruler, *others])
