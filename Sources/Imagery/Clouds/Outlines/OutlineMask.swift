import GeoIO
import Geography

/// The product's `MSK_CLOUDS_B00.gml`, laid on the scene's 60 m cells.
struct OutlineMask: CloudSource {
    let outlines: CloudOutlines
    let grid: Extent

    /// Reads the outlines; throws a ``SceneFault`` when they can't be read or lie in another system than the scene.
    init(path: String, scene: Scene, reader: some PixelReader, attempts: Attempts) throws {
        // The first that is there: the coarser, the sooner its place is read.
        let bands: [Band] = [.b1, .b9, .b10, .b8a, .b5, .b6, .b7, .b11, .b12, .b2, .b3, .b4, .b8]
        grid = try CellGrid(
            of: scene, bands: bands.first { scene.files[$0] != nil }.map { [$0] } ?? bands, through: reader
        ).extent
        let remedy = "Get the product again, or name another 'mask:' in site.yml."
        let unreadable = { (reason: String) in
            SceneFault(scene: scene.name, reason: "its cloud mask '\(path)' can't be read: \(reason)", remedy: remedy)
        }
        do {
            let bytes = try Remote.retrying(path, attempts: attempts) { try VirtualFile.read(path, atMost: 1 << 28) }
            outlines = try CloudOutlines(gml: bytes, file: path)
        } catch let error as XMLError {
            throw unreadable(error.line > 0 ? "line \(error.line): \(error.reason)" : error.reason)
        } catch let error as VirtualFileError {
            var fault = unreadable(error.reason)
            fault.isPassing = Remote.isRemote(path)
            throw fault
        }
        if let crs = outlines.crs, crs != grid.crs {
            throw SceneFault(
                scene: scene.name, reason: "its cloud mask '\(path)' lies in \(crs), and its bands in \(grid.crs)",
                remedy: remedy)
        }
    }

    func states(in window: Window) throws -> [CellState] {
        outlines.cover(window, of: grid).map { $0 ? .cloud : .clear }
    }
}
