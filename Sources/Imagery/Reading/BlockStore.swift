import GeoIO
package import Geography
import Synchronization

/// Reads rasters a cell at a time and keeps what will be read again, so that each block is decoded once.
///
/// Neighbouring tiles share the blocks of a scene, and decoding JPEG 2000 is most of the work. Decoded cells stay in
/// memory up to a limit; beyond it those used longest ago go to a scratch file when a tile that is yet to be made lies
/// on them, and away when none does.
package final class BlockStore: PixelReader {
    private struct Contents {
        var layouts: [String: RasterLayout] = [:]
        /// Remote files that couldn't be read although they were tried again, each with the error.
        var failures: [String: any Error] = [:]
        var blocks: [BlockKey: StoredBlock] = [:]
        /// When each block in memory was used last.
        var uses: [BlockKey: Int] = [:]
        var clock = 0
        var valuesInMemory = 0
    }

    private let contents = Mutex(Contents())
    private let outlook: TileOutlook
    private let scratch: ScratchFile
    private let valueLimit: Int

    /// Prepares to read the pixels of some tiles.
    ///
    /// - Parameters:
    ///   - tiles: What is to be made; ``finish(_:)`` is told of each.
    ///   - margin: Metres around a tile that cloud masks look at.
    ///   - scratchFolder: Where the scratch file goes.
    ///   - memoryLimit: Bytes of decoded pixels that are held in memory.
    /// - Throws: ``ImageryError`` when the scratch file can't be made.
    package init(
        for tiles: [Extent], margin: Double = 2_000, scratchFolder: String, memoryLimit: Int = 256 << 20
    ) throws {
        outlook = TileOutlook(tiles, margin: margin)
        scratch = try ScratchFile(in: scratchFolder)
        valueLimit = memoryLimit / MemoryLayout<UInt16>.stride
    }

    /// Says that a tile is made: what only it needed goes.
    package func finish(_ tile: Extent) {
        outlook.finish(tile)
        let boxes = outlook.boxes(of: tile)
        let unneeded = contents.withLock { contents in
            let unneeded = contents.blocks.filter { key, _ in
                // Only what lies on this tile may have become unneeded.
                guard let layout = contents.layouts[key.path] else { return true }
                let (window, extent) = (layout.window(of: key), layout.extent.inNorthernForm)
                let isOnTile = boxes[extent.crs]?.intersects(extent.bounds(of: window)) ?? true
                return isOnTile && !outlook.needs(window, of: extent)
            }
            for key in unneeded.keys { contents.blocks[key] = nil }
            for key in unneeded.keys where contents.uses.removeValue(forKey: key) != nil {
                contents.valuesInMemory -= contents.layouts[key.path]?.window(of: key).pixelCount ?? 0
            }
            return unneeded.values
        }
        for block in unneeded { block.forget(in: scratch) }
    }

    private func isNeeded(_ key: BlockKey, _ layout: RasterLayout?) -> Bool {
        layout.map { outlook.needs($0.window(of: key), of: $0.extent.inNorthernForm) } ?? false
    }

    package func extent(of path: String) throws -> Extent { try layout(of: path).extent }

    package func read(_ file: BandFile, in window: Window) throws -> [UInt16] {
        let layout = try layout(of: file.path)
        if file.index == nil, layout.bandCount != 1 {
            throw ImageryError.severalBands(path: file.path, count: layout.bandCount)
        }
        var pixels = [UInt16](repeating: 0, count: window.pixelCount)
        var cells = CellReader(of: file.path)
        // What another tile is decoding comes last: meanwhile there are other cells to decode.
        var busy: [BlockKey] = []
        for key in layout.keys(under: window, of: file) {
            let cell = layout.window(of: key)
            if let values = try values(
                of: key,
                { block in
                    try block.valuesUnlessBusy(from: scratch) {
                        try remembering(file.path) { try cells.read(key.band, in: cell) }
                    }
                })
            {
                copy(values, of: cell, into: &pixels, of: window)
            } else {
                busy.append(key)
            }
        }
        for key in busy {
            let cell = layout.window(of: key)
            let values = try values(of: key) { block in
                try block.values(from: scratch) {
                    try remembering(file.path) { try cells.read(key.band, in: cell) }
                }
            }
            if let values { copy(values, of: cell, into: &pixels, of: window) }
        }
        return pixels
    }

    private func layout(of path: String) throws -> RasterLayout {
        if let known = contents.withLock({ $0.layouts[path] }) { return known }
        let layout = try remembering(path) { try Remote.retrying(path) { try RasterLayout(of: path) } }
        try outlook.look(from: layout.extent.inNorthernForm.crs)
        contents.withLock { $0.layouts[path] = layout }
        return layout
    }

    /// The values of a cell, which `take` gets from its block; `nil` where it gets none.
    private func values(of key: BlockKey, _ take: (StoredBlock) throws -> StoredBlock.Taken?) throws -> [UInt16]? {
        let block = contents.withLock { contents in
            let block = contents.blocks[key] ?? StoredBlock(key)
            contents.blocks[key] = block
            return block
        }
        guard let (values, added) = try take(block) else { return nil }
        for victim in use(of: key, adding: added) { try evict(victim) }
        return values
    }

    /// Reads from a file, remote ones several times.
    ///
    /// One that failed then isn't waited for again: a server that is down would take a quarter of a minute a tile.
    private func remembering<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
        if let failure = contents.withLock({ $0.failures[path] }) { throw failure }
        do {
            return try read()
        } catch {
            if Remote.isRemote(path) { contents.withLock { $0.failures[path] = error } }
            throw error
        }
    }

    /// Notes a use, and returns the blocks that must leave memory for it.
    private func use(of key: BlockKey, adding added: Int) -> [StoredBlock] {
        contents.withLock { contents in
            contents.clock += 1
            contents.valuesInMemory += added
            if added > 0 || contents.uses[key] != nil { contents.uses[key] = contents.clock }
            var victims: [StoredBlock] = []
            var excess = contents.valuesInMemory - valueLimit
            guard excess > 0 else { return victims }
            for (oldest, _) in contents.uses.sorted(by: { $0.value < $1.value }) where excess > 0 {
                guard oldest != key, let block = contents.blocks[oldest] else { continue }
                contents.uses[oldest] = nil
                excess -= contents.layouts[oldest.path].map { $0.window(of: oldest).pixelCount } ?? 0
                victims.append(block)
            }
            return victims
        }
    }

    private func evict(_ block: StoredBlock) throws {
        let layout = contents.withLock { $0.layouts[block.key.path] }
        let removed = try block.evict(to: isNeeded(block.key, layout) ? scratch : nil)
        contents.withLock { $0.valuesInMemory -= removed }
    }
}

/// Copies the part of a cell that lies in a window.
private func copy(_ values: [UInt16], of cell: Window, into pixels: inout [UInt16], of window: Window) {
    let left = max(cell.column, window.column)
    let right = min(cell.column + cell.width, window.column + window.width)
    let top = max(cell.row, window.row)
    let bottom = min(cell.row + cell.height, window.row + window.height)
    guard left < right else { return }
    pixels.withUnsafeMutableBufferPointer { pixels in
        values.withUnsafeBufferPointer { values in
            for row in top..<max(top, bottom) {
                let source = (row - cell.row) * cell.width + left - cell.column
                let target = (row - window.row) * window.width + left - window.column
                let part = UnsafeMutableBufferPointer(rebasing: pixels[target..<target + right - left])
                _ = part.update(fromContentsOf: values[source..<source + right - left])
            }
        }
    }
}
