import Foundation
import Imagery
import TestSupport
import Testing

/// A model of three trees that lightgbm 4.7.0 trained, against its own `predict`.
struct TreeModelTests {
    @Test func answersAsLightGBMDoes() throws {
        // Not a number counts as 0: the model was trained without missing values.
        let pixels: [[Float]] = [
            [0.1, 0.2, 0.3], [0.9, 0.8, 0.7], [0.5, 0.5, 0.5], [0.6, 0.9, 0.9], [.nan, 0.5, 0.5], [0.7, 0.1, .nan],
        ]
        let planes = (0..<3).flatMap { feature in pixels.map { $0[feature] } }

        let answers = try model(TreeModelTests.text).probabilities(of: planes, width: 3)

        let expected = [
            0.17590743525177707, 0.7795879659385645, 0.1915578017604494, 0.6995307874409527, 0.17590743525177707,
            0.7795879659385645,
        ]
        #expect(zip(answers, expected).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(answers.count == 6)
    }

    /// Thresholds of the model: the nearest float is above some of them and below others.
    @Test(arguments: [0.55259866286368786, 0.67798267229013642, 0.62204377268961564, 0.4971292398065098])
    func comparesAsDoublesDo(cut: Double) throws {
        let below = Float(cut).nextDown.nextDown
        let values = (0..<5).map { Double(below) + Double(below.ulp) * Double($0) }.map(Float.init)
        let planes = values + [Float](repeating: 0.5, count: 10)

        let answers = try model(TreeModelTests.text).probabilities(of: planes, width: 5)

        #expect(answers.map { $0 == answers[0] } == values.map { Double($0) <= cut })
    }

    @Test func answersThePixelsOfAPictureOfAnyShape() throws {
        let model = try model(TreeModelTests.text)
        let width = 61
        let height = 37
        let planes = (0..<3 * width * height).map { Float(($0 * 7919) % 1000) / 1000 }

        let answers = model.probabilities(of: planes, width: width)

        let size = width * height
        let single = (0..<size).map { pixel in
            model.probabilities(of: (0..<3).map { planes[$0 * size + pixel] }, width: 1)[0]
        }
        #expect(answers == single)
    }

    @Test(arguments: [
        ("tree\n", "forest\n", "line 1: a model that LightGBM wrote begins with 'tree'"),
        ("version=v4", "version=v9", "line 2: 'version' is 'v9', and only v2, v3, v4 is understood"),
        ("num_class=1", "num_class=3", "line 3: 'num_class' is '3', and only 1 is understood"),
        (
            "objective=binary sigmoid:1", "objective=regression",
            "line 7: the objective 'regression' isn't 'binary sigmoid:' and a number"
        ),
        ("label_index=0", "average_output", "line 5: trees whose answers are averaged aren't understood"),
        ("num_cat=0", "num_cat=1", "line 13: splits by category aren't understood"),
        ("split_feature=0 0 2", "split_feature=0 0 3", "line 14: a feature isn't one of the model's 3"),
        (
            "decision_type=2 2 2", "decision_type=2 10 2",
            "line 16: decision type 10 isn't understood: only splits by number, 0 and 2, are"
        ),
        (
            "left_child=-1 2 -2", "left_child=-1 1 -2",
            "line 17: the children aren't a tree: each node but the first, and each leaf, is one's child"
        ),
        ("threshold=0.55259866286368786 ", "threshold=0.5x ", "line 15: 'threshold' isn't 3 numbers"),
        ("leaf_value=-0.83723085534428732 ", "leaf_value=", "line 19: 'leaf_value' isn't 4 numbers"),
        ("right_child=1 -3 -4\n", "", "line 11: the section that begins here has no 'right_child'"),
        ("tree_sizes=556 561 559", "tree_sizes=556 561", "line 9: 'tree_sizes' lists 2 trees, and there are 3"),
        ("end of trees", "", "line 47: it ends before 'end of trees'"),
        ("is_linear=0", "is_linear=1", "line 20: leaves that hold a line instead of a value aren't understood"),
    ])
    func saysWhichLineItCannotUse(part: String, other: String, complaint: String) throws {
        let range = try #require(TreeModelTests.text.range(of: part))
        let text = TreeModelTests.text.replacingCharacters(in: range, with: other)
        let folder = try TemporaryFolder()
        try folder.write(text, to: "model.txt")
        let error = #expect(throws: TreeModelError.self) { try TreeModel(reading: "\(folder.path)/model.txt") }

        #expect(
            error?.description == """
                Can't use the cloud model '\(folder.path)/model.txt': \(complaint).
                Run 'scripts/assets.sh' to fetch the model of s2cloudless, or name another 'mask:' in site.yml.
                """)
    }

    @Test func saysWhichModelIsMissing() {
        let error = #expect(throws: TreeModelError.self) {
            try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: "nowhere.txt"))
        }

        #expect(error?.reason == "there is no such file, or it can't be read")
    }

    @Test func refusesAModelOfOtherFeatures() throws {
        let folder = try TemporaryFolder()
        try folder.write(TreeModelTests.text, to: "model.txt")
        let path = "\(folder.path)/model.txt"
        let error = #expect(throws: TreeModelError.self) {
            try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: path))
        }

        #expect(
            error == TreeModelError(path: path, line: 0, reason: "it wants 3 features, and s2cloudless has 10 bands"))
    }

    @Test func needsNoModelForTheOtherMasks() {
        #expect(throws: Never.self) { try CloudMasker(rule: CloudRule(kinds: [.scl], model: "nowhere.txt")) }
    }

    private func model(_ text: String) throws -> TreeModel {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "model.txt")
        return try TreeModel(reading: "\(folder.path)/model.txt")
    }

    private static let text = """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        label_index=0
        max_feature_idx=2
        objective=binary sigmoid:1
        feature_names=Column_0 Column_1 Column_2
        tree_sizes=556 561 559

        Tree=0
        num_leaves=4
        num_cat=0
        split_feature=0 0 2
        threshold=0.55259866286368786 0.67798267229013642 0.39899806211995181
        decision_type=2 2 2
        left_child=-1 2 -2
        right_child=1 -3 -4
        leaf_value=-0.83723085534428732 -0.54074161565501977 0.35028247737440665 0.10079573132616715
        is_linear=0
        shrinkage=1

        Tree=1
        num_leaves=4
        num_cat=0
        split_feature=0 0 2
        threshold=0.62204377268961564 0.4971292398065098 0.59851257592995044
        decision_type=2 2 2
        left_child=1 -1 -3
        right_child=-2 2 -4
        leaf_value=-0.39465300009998028 0.48253806400262245 -0.29024764517939727 0.41122503133891269
        is_linear=0
        shrinkage=0.3

        Tree=2
        num_leaves=4
        num_cat=0
        split_feature=0 0 1
        threshold=0.55259866286368786 0.67798267229013642 0.37507005799738585
        decision_type=2 2 2
        left_child=-1 2 -2
        right_child=1 -3 -4
        leaf_value=-0.31244108339968091 -0.26488831637470706 0.43044631314446846 0.33304374928854991
        is_linear=0
        shrinkage=0.3

        end of trees
        """
}
