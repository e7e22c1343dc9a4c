import Foundation
import GeoIO
import Geography
import Imagery

extension PatchFolder {
    /// Reads all patches.
    ///
    /// A patch's place is the centre of its file; one without a georeference has none. Its dates are those in its name,
    /// or in its source's. Files must have the same bands, in any order.
    ///
    /// - Parameter progress: Is told how many of how many are read.
    /// - Returns: The patches, sorted by path; sources sorted by name.
    /// - Throws: ``PatchFolderError``, and `RasterError` for a file that can't be read.
    package func read(progress: (Int, Int) -> Void = { _, _ in }) throws -> PatchDataset {
        let sources = Set(patches.map(\.source)).sorted()
        let places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
        let first = try PatchRaster(reading: patches[0].path, bands: bands)
        let side = side ?? min(first.width, first.height)
        var records: [PatchRecord] = []
        var pixels: [UInt16] = []
        pixels.reserveCapacity(patches.count * side * side * first.bands.count)
        for (index, patch) in patches.enumerated() {
            progress(index, patches.count)
            let raster = try PatchRaster(reading: patch.path, bands: bands)
            pixels += try raster.pixels(first.bands, side: side)
            let name = URL(filePath: patch.path).deletingPathExtension().lastPathComponent
            records.append(
                PatchRecord(
                    isMine: patch.isMine, place: raster.place,
                    period: Period(endOf: name) ?? Period(endOf: patch.source), source: places[patch.source] ?? 0,
                    split: patch.split))
        }
        progress(patches.count, patches.count)
        return PatchDataset(
            bands: first.bands, side: side, level: level, sources: sources, records: records, pixels: pixels,
            attribution: attribution)
    }
}

/// One open patch.
private struct PatchRaster: ~Copyable {
    let bands: [Band]
    private let dataset: Dataset

    var width: Int { dataset.width }
    var height: Int { dataset.height }

    init(reading path: String, bands: [Band]?) throws {
        let dataset = try Dataset(reading: path)
        let known = try bands ?? Self.named(in: dataset)
        guard known.count == dataset.bandCount else {
            throw PatchFolderError.bandCount(path, found: dataset.bandCount, named: known.count)
        }
        self.bands = known
        self.dataset = dataset
    }

    /// The bands that a file names in its descriptions.
    private static func named(in dataset: borrowing Dataset) throws -> [Band] {
        var named: [Band] = []
        for band in 0..<dataset.bandCount {
            if let name = Band(try dataset.name(ofBand: band + 1)) { named.append(name) }
        }
        guard named.count == dataset.bandCount, Set(named).count == named.count else {
            throw PatchFolderError.unnamedBands(dataset.path, count: dataset.bandCount)
        }
        return named
    }

    /// Where the patch's centre is; nil where the file doesn't say.
    var place: Coordinate? {
        guard let extent = try? dataset.extent(allowingOblong: true),
            let transform = try? CoordinateTransform(from: extent.crs, to: .wgs84)
        else { return nil }
        let box = extent.bounds
        let centre = try? transform.point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
        return centre.map { Coordinate(longitude: $0.x, latitude: $0.y) }
    }

    /// Rows x columns x bands, cut about the centre, in the order asked for.
    func pixels(_ order: [Band], side: Int) throws -> [UInt16] {
        guard Set(order) == Set(bands) else {
            throw PatchFolderError.otherBands(
                dataset.path, found: bands.map(\.rawValue), expected: order.map(\.rawValue))
        }
        guard width >= side, height >= side else {
            throw PatchFolderError.tooSmall(dataset.path, width: width, height: height, side: side)
        }
        let window = Window(column: (width - side) / 2, row: (height - side) / 2, width: side, height: side)
        let planes = try order.map { band in
            let number = (bands.firstIndex(of: band) ?? 0) + 1
            let (stored, scale) = (try dataset.readNumbers(number, in: window), try dataset.scale(ofBand: number))
            guard scale != 1 else { return stored }
            return stored.map { UInt16(min(65_535, max(0, (Double($0) * scale).rounded()))) }
        }
        return PatchDataset.interleaved(planes)
    }
}

extension PatchDataset {
    /// Pixels of one patch, of its bands' planes.
    package static func interleaved(_ planes: [[UInt16]]) -> [UInt16] {
        (0..<(planes.first?.count ?? 0)).flatMap { pixel in planes.map { $0[pixel] } }
    }
}

extension Period {
    /// The period of two dates that a name ends in: `…_2019-01-01_2020-01-01`.
    fileprivate init?(endOf name: String) {
        let words = name.split(separator: "_").suffix(2)
        guard words.count == 2, let start = words.first.flatMap({ CalendarDate($0) }),
            let end = words.last.flatMap({ CalendarDate($0) })
        else { return nil }
        self.init(from: start, until: end)
    }
}
