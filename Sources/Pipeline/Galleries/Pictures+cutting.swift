import GeoIO
import Geography
import Imagery
import Project
import Training

extension BackdropSeries {
    /// The picture of its one period.
    func picture(in folder: ProjectFolder) throws -> Picture {
        let pixels = try pixels(of: items[0], in: folder)
        return try stretch(in: folder).picture(of: pixels, width: extent.width, height: extent.height)
    }
}

extension Picture {
    func part(_ window: Window) -> Picture {
        var part: [UInt8] = []
        for plane in 0..<4 {
            for row in window.row..<(window.row + window.height) {
                let start = plane * width * height + row * width + window.column
                part += planes[start..<(start + window.width)]
            }
        }
        return Picture(width: window.width, height: window.height, planes: part)
    }

    /// Each pixel as a square of pixels, so that one sees what the network sees.
    func enlarged(_ times: Int) -> Picture {
        var large: [UInt8] = []
        large.reserveCapacity(planes.count * times * times)
        for row in 0..<(4 * height) {
            let line = planes[(row * width)..<((row + 1) * width)].flatMap { [UInt8](repeating: $0, count: times) }
            for _ in 0..<times { large += line }
        }
        return Picture(width: width * times, height: height * times, planes: large)
    }
}

extension PatchDataset {
    /// The first patches of a source with a label, spread over all that it has.
    func patches(of pick: GalleryConfiguration.Pick, in gallery: String) throws -> [Int] {
        let known = records.indices.filter { patch in
            sources[records[patch].source].hasPrefix(pick.source) && records[patch].isMine == pick.isMine
        }
        guard known.count >= pick.count else {
            throw ConfigurationError(
                path: "site/site.yml",
                problem:
                    "the gallery '\(gallery)' asks for \(pick.count) chips of '\(pick.source)', of which there are "
                    + "\(known.count).",
                remedy: "Its sources are: \(sources.sorted().joined(separator: ", ")).")
        }
        return (0..<pick.count).map { known[$0 * known.count / pick.count] }
    }

    /// A patch in natural colours, as bright as chips are: a DN of 3000 is white.
    func picture(of patch: Int) throws -> Picture {
        let pixels = Array(pixels(of: patch))
        let order = [Band.b4, .b3, .b2].compactMap(bands.firstIndex)
        var planes: [UInt8] = []
        for band in order {
            planes += (0..<(side * side)).map { UInt8(min(255, Int(pixels[$0 * bands.count + band]) * 255 / 3000)) }
        }
        planes += [UInt8](repeating: 255, count: side * side)
        return Picture(width: side, height: side, planes: planes)
    }
}
