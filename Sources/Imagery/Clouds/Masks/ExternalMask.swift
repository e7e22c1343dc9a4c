import GeoIO
import Geography

/// A raster that somebody else made, read by a rule.
struct ExternalMask: CloudSource {
    let path: String
    let rule: ExternalMaskRule
    let grid: Extent
    let attempts: Attempts

    init(path: String, rule: ExternalMaskRule, reader: some PixelReader, attempts: Attempts) throws {
        self.path = path
        self.rule = rule
        self.attempts = attempts
        self.grid = try reader.extent(of: path)
    }

    func states(in window: Window) throws -> [CellState] {
        // A reader gives whole numbers, and this may be of fractions.
        try Remote.retrying(path, attempts: attempts) {
            let file = try Dataset(reading: path)
            let noData = try file.noData(ofBand: rule.band).map { Float($0) }
            return try file.readFloats(rule.band, in: window).map { rule.state(of: $0, noData: noData) }
        }
    }
}
