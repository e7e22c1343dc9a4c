import Detections
import Foundation
import FoundationXML
import GeoIO
import Geography
import Project
import TestSupport
import Testing
import Training

struct EvaluationTests {
    @Test func printsTheKeysAndFiguresThatItsDocumentationLists() async throws {
        var json = try #require(try await evaluation().evaluation.json.object)
        let digests = [json["model"]?["sha256"], json["dataset"]?["sha256"]]
        json["sweep"] = json["sweep"]?.array?[24]
        json["calibration"] = json["calibration"]?.array?[9]
        json["curves"] = json["curves"]?["roc"]
        let lines = json.sorted { $0.key < $1.key }.map { "\($0.key): \(GeoJSON.text(of: rounded($0.value)))" }
        let text = digests.compactMap(\.self).reduce(lines.joined(separator: "\n")) {
            $0.replacing(GeoJSON.text(of: $1), with: "DIGEST")
        }

        #expect(text + "\n" == (try String(contentsOf: golden, encoding: .utf8)))
    }

    @Test func choosesNothingFromThePatchesThatItJudges() async throws {
        let (evaluation, _) = try await evaluation()

        #expect(evaluation.chosen.isEmpty)
    }

    @Test func choosesOnValidationAndReportsOnTest() async throws {
        let splits: [Split] = [.validation, .test, .validation, .validation, .test, .train]
        let (evaluation, _) = try await evaluation(.rule(.largestF(beta: 1)), part: .test, splits: splits)

        // Of the validation patches only the mine of byte 102 and what isn't one at 0 say where to cut.
        #expect(evaluation.threshold == 0.01)
        #expect(
            evaluation.assessment.counts
                == ConfusionCounts(truePositives: 1, falsePositives: 1, trueNegatives: 0, falseNegatives: 0))
        #expect(evaluation.chosen.map(\.rule.description) == ["f1", "f0.5", "f2", "1%", "2%"])
    }

    @Test(arguments: [
        (
            EvaluatedPart.test,
            """
            The dataset has no patches for test: it has 6 for train.
            Give --split with one that it has, or 'all'; 'minemap dataset import' divides patches.
            """
        ),
        (
            .all,
            """
            A threshold is chosen from the validation split, and '--split all' would judge it by the same patches.
            Give --split test, or --threshold with a number.
            """
        ),
        (
            .train,
            """
            The rule 'f1' can't choose a threshold: the dataset has no validation split.
            Give --threshold with a number, or leave it out for that of the model's card.
            """
        ),
    ])
    func saysWhyItCannotJudge(part: EvaluatedPart, message: String) async throws {
        let error = await #expect(throws: EvaluationError.self) {
            try await evaluation(.rule(.largestF(beta: 1)), part: part)
        }

        #expect(error?.description == message)
    }

    @Test(arguments: [Float.nan, .infinity])
    func refusesAScoreThatIsNoNumber(score: Float) throws {
        let chips = try SmallChips()
        try chips.writeCard()
        let card = try ModelInUse(chips.model, in: ProjectFolder("/nowhere")).card
        let dataset = try PatchDataset(readingChips: chips.chips)
        let error = #expect(throws: EvaluationError.self) {
            try Evaluation(
                of: card, on: DatasetFacts(of: dataset, at: chips.chips), dataset, part: .all,
                scores: [0: 0.5, 4: score])
        }

        #expect(
            error?.description == """
                The model's score of patch 4, of 'forest & river', is \(score).
                Check the network's file with 'minemap model check', or train it again with a lower 'learning_rate'.
                """)
    }

    @Test func writesAPageThatIsWellFormedAndEscapesNames() async throws {
        let (evaluation, dataset) = try await evaluation()
        let report = try EvaluationReport(templates: "templates")
        let page = try report.page(of: evaluation, dataset)

        let parser = XMLParser(data: Data(page.utf8))

        #expect(parser.parse(), "line \(parser.lineNumber): \(String(describing: parser.parserError))")
        #expect(page.contains("forest &amp; river"))
        #expect(page.matches(of: /src="data:image\/png;base64,/).count == 2)
        #expect(try report.page(of: evaluation, dataset) == page)
        #expect(page.contains("data:image/png"))
        #expect(try !report.page(of: evaluation, dataset, pictures: .leftOut).contains("data:image/png"))
    }

    @Test func countsAPatchForEveryRegionThatHoldsIt() throws {
        let folder = try TemporaryFolder()
        let square = "[[[-60,-10],[-50,-10],[-50,0],[-60,0],[-60,-10]]]"
        let half = "[[[-60,-10],[-55,-10],[-55,0],[-60,0],[-60,-10]]]"
        let features = [("\"name\":\"all\"", square), ("\"country\":\"west\"", half), ("", half)].map {
            "{\"type\":\"Feature\",\"properties\":{\($0)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\($1)}}"
        }.joined(separator: ",")
        try folder.write("{\"type\":\"FeatureCollection\",\"features\":[\(features)]}", to: "regions.geojson")
        let regions = try EvaluatedRegions(reading: "\(folder.path)/regions.geojson")

        #expect(regions.names(of: Coordinate(longitude: -57, latitude: -6)) == ["all", "west", "region 3"])
        #expect(regions.names(of: Coordinate(longitude: -52, latitude: -6)) == ["all"])
        #expect(regions.names(of: Coordinate(longitude: -52, latitude: 6)) == [])
    }

    @Test func namesATemplateThatIsMissing() {
        let error = #expect(throws: EvaluationError.self) { try EvaluationReport(templates: "/nowhere") }

        #expect(
            error?.description == """
                Can't use the template 'templates/evaluation.mustache': there is no such file.
                Copy it from 'templates' in minemap's repository.
                """)
    }

    /// The object member by member; of the long lists one part each, and digests left out.
    private let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "EvaluationJSON.txt")

    /// Numbers to six decimals, which all processors agree on.
    private func rounded(_ value: JSONValue) -> JSONValue {
        switch value {
        case .number(let number): .number((number * 1e6).rounded() / 1e6)
        case .array(let values): .array(values.map(rounded))
        case .object(let members): .object(members.mapValues(rounded))
        default: value
        }
    }

    private func evaluation(
        _ choice: ThresholdChoice = .card, part: EvaluatedPart = .all, splits: [Split] = []
    ) async throws -> (evaluation: Evaluation, dataset: PatchDataset) {
        let chips = try SmallChips()
        try chips.writeCard()
        let model = try ModelInUse(chips.model, in: ProjectFolder("/nowhere"))
        var dataset = try PatchDataset(readingChips: chips.chips)
        for (patch, split) in splits.enumerated() { dataset.records[patch].split = split }
        let scores = try await PatchScorer(model, of: dataset).scores(of: Array(0..<6))
        let evaluation = try Evaluation(
            of: model.card, on: DatasetFacts(of: dataset, at: chips.chips), dataset, part: part,
            scores: Dictionary(uniqueKeysWithValues: zip(0..., scores)), choice: choice)
        return (evaluation, dataset)
    }
}
