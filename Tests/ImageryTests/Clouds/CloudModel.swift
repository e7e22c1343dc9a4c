import Foundation
import Geography
import Imagery
import TestSupport

/// The model of s2cloudless, which `scripts/assets.sh` brings.
enum CloudModel {
    static let path = "build/assets/s2cloudless.txt"

    static let isThere = FileManager.default.fileExists(atPath: path)

    /// Whether a test has the model and some of the shared data.
    static func isThere(with file: String) -> Bool { isThere && Reference.has(file) }
}

extension SceneSketch {
    /// A scene of ten bands of 60 m over some ground, and B2 of 20 m: land, with clouds where `isCloud` says.
    ///
    /// The brightness of cells differs a little, by a seed. Where `isEmpty` says, there is no data.
    func writeScene(
        on extent: Extent, sun: SunPosition? = nil, isCloud: (_ column: Int, _ row: Int) -> Bool,
        isDark: (_ column: Int, _ row: Int) -> Bool = { _, _ in false },
        isEmpty: (_ column: Int, _ row: Int) -> Bool = { _, _ in false }
    ) throws -> Scene {
        var random = SplitMix(seed: 11)
        let land: [Band: Int] = [
            .b1: 1500, .b2: 1250, .b4: 900, .b5: 1100, .b8: 2600, .b8a: 2700, .b9: 900, .b10: 12, .b11: 1900,
            .b12: 1100,
        ]
        for (band, level) in land.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var pixels: [UInt16] = []
            for row in 0..<extent.height {
                for column in 0..<extent.width {
                    let cloud = isCloud(column, row) ? (band == .b10 ? 300 : 4200) : 0
                    let dark = isDark(column, row) && cloud == 0 && band == .b8a ? 1900 : 0
                    let number = level + cloud - dark + Int(random.next() % 40)
                    pixels.append(isEmpty(column, row) ? 0 : UInt16(number))
                }
            }
            let share = band == .b2 ? 3 : 1
            let fine = (0..<extent.height * share).flatMap { row in
                (0..<extent.width * share).map { pixels[row / share * extent.width + $0 / share] }
            }
            let grid = Extent(
                crs: extent.crs, originX: extent.originX, originY: extent.originY,
                resolution: extent.resolution / Double(share), width: extent.width * share,
                height: extent.height * share)
            try write("\(band).tif", fine, on: grid)
        }
        var scene = try Scene(folder: path)
        scene.sun = sun
        return scene
    }
}
