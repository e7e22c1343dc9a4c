import Cartography
import Foundation
import GeoIO
import Geography
import Languages
import Pages
import TestSupport

/// A folder with pages and all that they load, gone with the value.
final class SampleSite: Sendable {
    let pages: [RenderedPage]
    private let folder: String

    static var hasMapLibre: Bool {
        SiteAssets.fetched.allSatisfy { FileManager.default.fileExists(atPath: "\(Repository.root)build/assets/\($0)") }
    }

    /// - Parameters:
    ///   - pages: What was rendered.
    ///   - others: Other files by their paths from the site's root.
    /// - Throws: What writing them throws.
    init(pages: [RenderedPage], files others: [String: Data] = [:]) throws {
        self.pages = pages
        folder = NSTemporaryDirectory() + "minemap-site-\(UUID().uuidString)"
        let files = FileManager.default
        for name in ["assets/pictures", "es/assets/pictures", "pt/assets/pictures"] {
            try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        for page in pages { try page.text.write(toFile: "\(folder)/\(page.path)", atomically: false, encoding: .utf8) }
        for (path, data) in others {
            let file = URL(filePath: "\(folder)/\(path)")
            try files.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
        let sources = [
            "templates": SiteAssets.fromTemplates, "site/assets": SiteAssets.fromSite + [SiteAssets.land],
            "build/assets": SiteAssets.fetched,
        ]
        for (source, names) in sources {
            for name in names {
                try files.copyItem(atPath: "\(Repository.root)\(source)/\(name)", toPath: "\(folder)/assets/\(name)")
            }
        }
        try drawPictures()
        try writePictures()
    }

    /// The pictures of the sample map, for its pages where the map can't be, and for links to them.
    private func drawPictures() throws {
        let words = PictureWords(language: .english, stamp: "", dot: "", growth: "", north: "N")
        let panel = MapPicture.Panel(site: "", title: "", summary: "", facts: [])
        let painter = PicturePainter(typefaces: try Typefaces(in: "\(Repository.root)build/assets/fonts"))
        for frame in [PictureFrame.card, .page] {
            let picture = try MapPicture(
                of: .sample(), over: Land(FeatureCollection()), as: frame, panel: panel, credit: "", words: words)
            try painter.draw(picture).writePNG(to: "\(folder)/\(picture.path)")
        }
    }

    /// A white pixel for each picture that a page shows and that isn't there.
    private func writePictures() throws {
        let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="
        for page in pages where page.path.hasSuffix(".html") {
            for match in page.text.matches(of: /src="([^":]+\.(?:png|svg|webp))"/) {
                let place = URL(filePath: file(page.path)).deletingLastPathComponent().appending(path: String(match.1))
                    .standardizedFileURL
                guard !FileManager.default.fileExists(atPath: place.path()) else { continue }
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(base64Encoded: pixel)?.write(to: place)
            }
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func file(_ path: String) -> String { "\(folder)/\(path)" }

    func hasMap(_ path: String) -> Bool {
        ["sample-map.html", "story-sample.html"].contains { path.hasSuffix($0) }
    }

    /// Everything that is hard to pack: holes, several polygons, points, nothing at all, rings that run the
    /// wrong way, properties that only some have, odd names and odd numbers.
    static let awkwardFeatures: FeatureCollection = {
        let ring = Polygon.ring(1, 2, side: 0.5)
        let holed = Polygon(exterior: ring.reversed(), holes: [Polygon.ring(1.1, 2.1, side: 0.1)])
        let odd: [String: JSONValue] = [
            "__proto__": .string("x"), "</script>": .string("a\u{2028}\"\\\n<&>"),
            "list": .array([.null, .bool(true)]),
            "nested": .object(["b": .number(2), "a": .number(-0.1)]), "tiny": .number(.leastNonzeroMagnitude),
            "huge": .number(1.5e300),
        ]
        let some = [
            Feature(holed, properties: odd),
            Feature(.multiPolygon(MultiPolygon([.square(-1, 1), holed]))),
            Feature(.point(Coordinate(longitude: -0.000_001, latitude: 0)), properties: ["mean": .number(1)]),
            Feature(.other("LineString"), properties: ["mean": .null]),
        ]
        let many = (0..<6_000).map { index in
            Feature(
                .square(Double(index) / 1_001, 2, side: 0.002_533),
                properties: ["mean": .number(Double(index) / 7_919)])
        }
        return FeatureCollection(some + many)
    }()
}
