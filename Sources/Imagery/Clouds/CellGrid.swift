import GeoIO
import Geography

/// The grid of 60 m cells that a scene's coarsest bands have, over all its bands.
struct CellGrid: Sendable {
    /// The side of a cell, in metres.
    static let side = 60.0

    /// From the north-west corner of the coarsest band on, as far as that band reaches.
    let extent: Extent
    private let scene: Scene
    private let extents: [Band: Extent]

    /// Looks where some bands of a scene lie.
    ///
    /// - Parameters:
    ///   - scene: A scene that has these bands.
    ///   - bands: At least one.
    ///   - reader: Where the bands' places come from.
    /// - Throws: ``SceneFault`` when the bands' pixels don't fill such cells, and what the reader throws.
    init(of scene: Scene, bands: [Band], through reader: some PixelReader) throws {
        var extents: [Band: Extent] = [:]
        for band in bands {
            guard let file = scene.files[band] else { continue }
            extents[band] = try reader.extent(of: file.path)
        }
        // Of bands that are alike, the first.
        let places = bands.compactMap { extents[$0] }
        guard var coarsest = places.first else {
            throw SceneFault(
                scene: scene.name, reason: "it has none of the bands \(bands.named)",
                remedy: "Add the bands' files, or name another 'mask:' in site.yml.")
        }
        for place in places where place.resolution > coarsest.resolution { coarsest = place }
        for band in bands {
            guard let place = extents[band] else { continue }
            let share = CellGrid.side / place.resolution
            guard place.crs == coarsest.crs, share >= 1, share <= 60, abs(share - share.rounded()) < 1e-6 else {
                throw SceneFault(
                    scene: scene.name,
                    reason:
                        "the pixels of band \(band), \(place.resolution) wide in \(place.crs), don't fill cells of 60 m",
                    remedy: "Get the band as ESA distributes it, or name another 'mask:' in site.yml.")
            }
        }
        let share = CellGrid.side / coarsest.resolution
        self.extent = Extent(
            crs: coarsest.crs, originX: coarsest.originX, originY: coarsest.originY, resolution: CellGrid.side,
            width: Int((Double(coarsest.width) / share).rounded(.up)),
            height: Int((Double(coarsest.height) / share).rounded(.up)))
        self.scene = scene
        self.extents = extents
    }

    /// The mean reflectance of each cell of a window; not a number where any of the cell's pixels has no data, or none is
    /// there.
    ///
    /// Numbers are harmonised first. Means are taken in double precision and rounded once.
    func means(of band: Band, in window: Window, through reader: some PixelReader) throws -> [Float] {
        guard let file = scene.files[band], let place = extents[band] else {
            return [Float](repeating: .nan, count: window.pixelCount)
        }
        let share = Int((CellGrid.side / place.resolution).rounded())
        let column = Int(((extent.originX - place.originX) / place.resolution).rounded()) + window.column * share
        let row = Int(((place.originY - extent.originY) / place.resolution).rounded()) + window.row * share
        let wanted = Window(column: column, row: row, width: window.width * share, height: window.height * share)
        guard let pixels = wanted.clipped(to: place) else { return [Float](repeating: .nan, count: window.pixelCount) }
        let numbers = try reader.read(file, in: pixels)
        let values = file.radiometry.table.map { table in numbers.map { table[Int($0)] } } ?? numbers
        return BlockMeans(share: share, blocks: wanted, pixels: pixels).means(of: values)
    }
}

extension [Band] {
    /// The bands' names in a row.
    var named: String { map(\.rawValue).joined(separator: ", ") }
}
