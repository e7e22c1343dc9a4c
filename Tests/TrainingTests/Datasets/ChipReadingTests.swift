import Geography
import Imagery
import NeuralNetwork
import TestSupport
import Testing
import Training

struct ChipReadingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { "\(folder.path)/chips.h5" }

    private func writeChips() throws {
        let file = try HDF5Writer(creating: path)
        try file.write(["B4", "B3", "B2"], attribute: "bands")
        try file.write(
            ["MinesPos_points_S2L1C_clear0.75_2019-01-01_2020-01-01", "ours"], attribute: "sources")
        try file.write("somewhere (CC BY 4.0)", attribute: "origin")
        try file.write(Tensor<UInt8>(shape: [2, 1, 1, 3], values: [0, 1, 2, 3, 254, 255]), to: "rgb")
        try file.write(Tensor<UInt8>(shape: [2], values: [1, 0]), to: "label")
        try file.write(Tensor<UInt16>(shape: [2], values: [0, 1]), to: "source")
        try file.write(Tensor<Double>(shape: [2, 2], values: [-56, -6, .nan, .nan]), to: "lonlat")
    }

    @Test func turnsBytesIntoDigitalNumbersRoundedToTheNearest() throws {
        try writeChips()

        // x 11.7647: 0, 11.76, 23.53, 35.29, 2988.2, 3000.
        #expect(try PatchDataset(readingChips: path).pixels == [0, 12, 24, 35, 2988, 3000])
    }

    @Test func knowsTheLayoutByWhatIsInTheFile() throws {
        try writeChips()

        let dataset = try PatchDataset(reading: path)

        #expect(dataset.bands == [.b4, .b3, .b2])
        #expect(dataset.clippedAt == 3000)
        #expect(dataset.attribution == "somewhere (CC BY 4.0)")
        #expect(
            dataset.records == [
                PatchRecord(
                    isMine: true, place: Coordinate(longitude: -56, latitude: -6), period: Period("2019"),
                    source: 0,
                    split: .train),
                PatchRecord(isMine: false, place: nil, period: nil, source: 1, split: .train),
            ])
    }

    @Test(.enabled(if: Reference.has("chips/chips_rgb_48px.h5")))
    func readsThePublishedChips() throws {
        let dataset = try PatchDataset(reading: Reference.path("chips/chips_rgb_48px.h5"))

        #expect(dataset.records.count == 8618)
        #expect(dataset.records.filter(\.isMine).count == 1484)
        #expect(dataset.side == 48)
        #expect(dataset.records.allSatisfy { $0.period != nil })
    }
}

struct SourceNameTests {
    @Test func takesANameApart() {
        let name = SourceName(
            "v0.4-6SSL4EO-MLP_bolivia_2023_negatives_S2L1C_clear0.05_2023-08-01_2023-11-01")

        #expect(name.family == "v0.4-6SSL4EO-MLP_bolivia_2023_negatives")
        #expect(name.period == Period("2023-08-01..2023-11-01"))
        #expect(name.level == .l1c)
    }

    @Test(arguments: [
        "ours", "riverbank_negatives_2020", "a_clear0.75_2019-01-01_2020-01-01",
        "a_S2L1C_2019-01-01_2020-01-01",
    ])
    func takesAnyOtherNameForAFamily(name: String) {
        #expect(SourceName(name).family == name)
        #expect(SourceName(name).period == nil)
    }
}
