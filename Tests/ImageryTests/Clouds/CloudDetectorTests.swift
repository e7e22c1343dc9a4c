import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// Two real scenes, against s2cloudless 1.7.3 with lightgbm 4.7.0.
///
/// The golden file holds the package's inputs and answers: `S2PixelCloudDetector(threshold=0.4, average_over=4,
/// dilation_size=2, all_bands=False)`.
struct CloudDetectorTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        let name: String
        let folder: String
        let size: Int
        var testDescription: String { name }
    }

    static let all = [
        Golden(name: "T31TDH_60m", folder: "imagery/s2cloudless-optimized/IMG_DATA", size: 50),
        Golden(name: "fixture_stest_60m", folder: "imagery/fixture-stest-192", size: 32),
    ]

    @Test(.enabled(if: hasData, "needs the shared reference data and build/assets"), arguments: all)
    func givesTheProbabilitiesOfThePackage(golden: Golden) throws {
        let model = try TreeModel(reading: CloudModel.path)

        let ours = model.probabilities(of: try inputs(of: golden), width: golden.size)

        let theirs = try answers(of: golden, "prob")
        let worst = zip(ours, theirs).map { abs($0 - Double($1)) }.max() ?? 1
        // The file is read as floats: half a unit in the last place of 1.
        #expect(worst < 1e-7)
    }

    @Test(.enabled(if: hasData, "needs the shared reference data and build/assets"), arguments: all)
    func averagesTheFilesToThePackagesInputs(golden: Golden) throws {
        let (scene, whole) = try scene(of: golden)
        let detector = try CloudDetector(
            scene: scene, model: TreeModel(reading: CloudModel.path), threshold: 0.4, reader: FileReader())

        let probabilities = try detector.probabilities(in: whole)

        let theirs = try answers(of: golden, "prob")
        #expect(zip(probabilities.values, theirs).allSatisfy { abs($0 - $1) < 1e-7 })
    }

    @Test(.enabled(if: hasData, "needs the shared reference data and build/assets"), arguments: all)
    func masksEveryPixelThatThePackageDoes(golden: Golden) throws {
        let (scene, _) = try scene(of: golden)
        let masker = try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: CloudModel.path))
        let extent = try Dataset(reading: scene.files[.b1]?.path ?? "").extent()

        let isHidden = try masker.hide(in: scene, over: extent)

        #expect(isHidden == (try answers(of: golden, "mask")).map { $0 != 0 })
    }

    private func scene(of golden: Golden) throws -> (Scene, Window) {
        (
            try Scene(folder: Reference.path(golden.folder)),
            Window(column: 0, row: 0, width: golden.size, height: golden.size)
        )
    }

    private func answers(of golden: Golden, _ name: String) throws -> [Float] {
        try Dataset(reading: "HDF5:\"\(goldenPath)\"://\(golden.name)__\(name)")
            .readFloats(1, in: Window(column: 0, row: 0, width: golden.size, height: golden.size))
    }

    /// GDAL takes the first axis, the picture's rows, for bands, and the last, the ten bands, for columns.
    private func inputs(of golden: Golden) throws -> [Float] {
        let file = try Dataset(reading: "HDF5:\"\(goldenPath)\"://\(golden.name)__bands")
        let rows = try (1...golden.size).map {
            try file.readFloats($0, in: Window(column: 0, row: 0, width: 10, height: golden.size))
        }
        return (0..<10).flatMap { band in
            rows.flatMap { row in stride(from: band, to: row.count, by: 10).map { row[$0] } }
        }
    }
}

private let goldenPath = Reference.path("imagery/s2cloudless_golden.h5")
private let hasData = CloudModel.isThere(with: "imagery/s2cloudless_golden.h5")
