import Foundation
package import Geography
import Project

/// The records of all windows of one tile: what scoring leaves on the disk.
package struct TileScores: Hashable, Sendable {
    package let tile: Tile
    /// In reading order of the windows.
    package let records: [WindowRecord]

    package init(tile: Tile, records: [WindowRecord]) {
        self.tile = tile
        self.records = records
    }

    private static let columns = "column,row,mean,median,min,max,std,count,spread"

    /// The table that `build/scores` keeps: one window a line, its figures empty where nothing was observed.
    ///
    /// `spread` is empty for a model of one member, too.
    package var csv: String {
        let lines = records.map { record in
            let place = "\(record.window.column),\(record.window.row),"
            guard let figures = record.figures else { return place + ",,,,,0," }
            return place
                + "\(figures.mean),\(figures.median),\(figures.min),\(figures.max),\(figures.deviation),"
                + "\(figures.count),\(figures.spread?.description ?? "")"
        }
        return ([Self.columns] + lines).joined(separator: "\n") + "\n"
    }

    /// Reads the table back; `windowSize` is the model's, in pixels.
    package init(csv path: String, tile: Tile, windowSize: Int) throws {
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else {
            throw FileError(path: path, action: .read, reason: "it is missing or isn't text")
        }
        self.tile = tile
        records = try text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 9, let column = Int(fields[0]), let row = Int(fields[1]), let count = Int(fields[7])
            else { throw FileError(path: path, action: .read, reason: "'\(line)' is no window's record") }
            let window = Window(column: column, row: row, width: windowSize, height: windowSize)
            let numbers = fields[2..<7].compactMap { Float($0) }
            guard numbers.count == 5 else { return WindowRecord(window: window, figures: nil) }
            return WindowRecord(
                window: window,
                figures: ScoreFigures(
                    mean: numbers[0], median: numbers[1], min: numbers[2], max: numbers[3], deviation: numbers[4],
                    count: count, spread: Float(fields[8])))
        }
    }
}
