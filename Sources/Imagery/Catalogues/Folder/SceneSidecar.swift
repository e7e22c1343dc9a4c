import Foundation
import Geography

/// What a file beside a scene says of it: `scene.json` in its folder, or `<name>.json` beside its raster.
///
///     { "date": "2022-03-01", "level": "L1C", "offset": -1000, "bands": ["B2", "B3", "B4"] }
///
/// Every key may be missing.
struct SceneSidecar: Decodable {
    /// The day of the acquisition, like `2022-03-01`.
    let date: CalendarDate?
    /// `L1C` or `L2A`.
    let level: ProcessingLevel?
    /// What all granules of one overpass share, any text.
    let datatake: String?
    /// The granule's MGRS tile, like `31TDH`.
    let granule: String?
    /// Per cent of the scene.
    let cloudCover: Double?
    /// What is added to digital numbers before they are divided, like −1000.
    let offset: Double?
    /// What they are divided by to give a reflectance; 10,000 where it is missing.
    let quantification: Double?
    /// The number that means a saturated detector; 65,535 where it is missing and files are named as ESA names them.
    let saturated: UInt16?
    /// Where the sun stood, in degrees.
    let sun: SunPosition?
    /// The bands of a raster, in order; those with other names are skipped.
    let bands: [String]?

    static let fileName = "scene.json"

    /// Reads a sidecar; `nil` where there is none.
    init?(reading path: String) throws(ImageryError) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        do {
            self = try JSONDecoder().decode(SceneSidecar.self, from: data)
        } catch {
            throw .badSidecar(path: path, reason: "\((error as? DecodingError)?.sentence ?? "\(error)")")
        }
        if let quantification, !Radiometry.takes(quantification: quantification) {
            throw .badSidecar(path: path, reason: "'quantification': \(quantification) isn't a number above 0")
        }
    }
}

extension Scene {
    /// Takes what a sidecar says, where there is one.
    mutating func apply(sidecar path: String) throws(ImageryError) {
        guard let sidecar = try SceneSidecar(reading: path) else { return }
        date = sidecar.date ?? date
        level = sidecar.level ?? level
        datatake = sidecar.datatake ?? datatake
        granule = sidecar.granule ?? granule
        cloudCover = sidecar.cloudCover ?? cloudCover
        sun = sidecar.sun ?? sun
        for band in bands {
            let saturated = sidecar.saturated ?? files[band]?.radiometry.saturated
            files[band]?.radiometry = Radiometry(
                offset: sidecar.offset ?? 0, quantification: sidecar.quantification ?? 10_000, saturated: saturated)
        }
    }
}

extension DecodingError {
    /// What is wrong, and at which key.
    fileprivate var sentence: String {
        switch self {
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .keyNotFound(_, let context):
            let key = context.codingPath.map(\.stringValue).joined(separator: ".")
            return key.isEmpty ? context.debugDescription : "'\(key)': \(context.debugDescription)"
        @unknown default: return "\(self)"
        }
    }
}
