import GeoIO
import Geography

/// The scene classification of L2A, a class a pixel.
///
/// Hidden are 0 no data, 1 saturated or defective, 3 cloud shadow, 8 and 9 cloud of medium and high probability, and 10
/// thin cirrus. Class 2, dark areas, stays: much of it is water and burnt ground.
///
/// <https://sentiwiki.copernicus.eu/web/s2-processing>
struct SceneClassMask: CloudSource {
    let path: String
    let grid: Extent
    let reader: any PixelReader

    init(path: String, reader: some PixelReader) throws {
        self.path = path
        self.grid = try reader.extent(of: path)
        self.reader = reader
    }

    func states(in window: Window) throws -> [CellState] {
        try reader.read(BandFile(path: path), in: window).map { number in
            switch number {
            case 0, 1: .unknown
            case 3: .shadow
            case 8, 9, 10: .cloud
            default: .clear
            }
        }
    }
}
