import GeoIO
import Geography

/// A FeatureCollection in the compact form that `templates/features.js` reads.
///
/// A JSON object of
///
///     decimals   of the coordinates: the fewest, up to six, that hold them all
///     steps      the step table, numbers as `NumberText` has them
///     shapes     each feature's shape: 0 none, 1 a point, 2 several polygons (their number follows, then
///                each with the number of its rings), 2 + n one polygon of n rings;
///                a ring is its number of vertices without the closing one, its first vertex as a step
///                from the first vertex of the ring before, then a step to each further vertex
///     columns    the properties by name: `values` in the order of the features, and `at`, the
///                indices of the features that have them, where not all do
struct CompactFeatures {
    let text: String

    init(_ collection: FeatureCollection) {
        let grid = CoordinateGrid(of: collection)
        let shapes = collection.features.map { GridShape($0.geometry, on: grid) }
        let table = StepTable(of: shapes.lazy.flatMap(\.rings).flatMap(\.steps))
        var writer = ShapeWriter(table: table)
        shapes.forEach { writer.append($0) }
        var steps = NumberText()
        table.steps.forEach { steps.append($0) }
        let columns = PropertyColumn.columns(of: collection.features).map(\.text)
        text =
            "{\"decimals\":\(grid.decimals),\"steps\":\"\(steps.text)\",\"shapes\":\"\(writer.text.text)\","
            + "\"columns\":[\(columns.joined(separator: ","))]}"
    }
}

/// Writes shapes one after the other, each ring from where the last one began.
private struct ShapeWriter {
    let table: StepTable
    var text = NumberText()
    private var start = Step(dx: 0, dy: 0)

    init(table: StepTable) {
        self.table = table
    }

    mutating func append(_ shape: GridShape) {
        switch shape {
        case .none: text.append(0)
        case .point(let place):
            text.append(1)
            begin(at: place)
        case .polygon(let rings):
            text.append(2 + rings.count)
            rings.forEach { append($0) }
        case .multiPolygon(let polygons):
            text.append(2)
            text.append(polygons.count)
            for rings in polygons {
                text.append(rings.count)
                rings.forEach { append($0) }
            }
        }
    }

    private mutating func append(_ ring: GridRing) {
        text.append(ring.vertices.count)
        guard let first = ring.vertices.first else { return }
        begin(at: first)
        for step in ring.steps { table.append(step, to: &text) }
    }

    private mutating func begin(at place: Step) {
        text.append(Step(dx: place.dx - start.dx, dy: place.dy - start.dy))
        start = place
    }
}
