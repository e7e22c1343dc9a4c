import GeoIO
import Geography

/// Decodes cells of one file, which is opened when the first is asked for and then stays open.
struct CellReader: ~Copyable {
    private let path: String
    private var dataset: Dataset?

    init(of path: String) {
        self.path = path
    }

    /// The numbers of a cell; where the file is remote and fails, it is opened anew and read again.
    mutating func read(_ band: Int, in cell: Window) throws -> [UInt16] {
        var dataset = self.dataset.take()
        let numbers = try Remote.retrying(path) {
            let opened = try dataset.take() ?? Dataset(reading: path)
            let numbers = try opened.readNumbers(band, in: cell)
            dataset = consume opened
            return numbers
        }
        self.dataset = consume dataset
        return numbers
    }
}
