import Imagery
import NeuralNetwork
import Project
import Testing
import Training

struct RecipeTests {
    private static let least = """
        name: ours
        bands: [B4, B3, B2]
        normalization: scale
        divide: 3000
        clip: [0, 1]
        card: { licence: MIT, origin: us }
        """

    private func recipe(_ lines: String) throws -> Recipe {
        try Recipe(text: "\(Self.least)\n\(lines)\n", path: "ours.yml")
    }

    @Test func takesWhatIsLeftOutFromTheTableOfDefaults() throws {
        let recipe = try recipe("")

        #expect(recipe.batch == 32)
        #expect(recipe.optimizer.epsilon == 1e-7)
        #expect(recipe.schedule.name == .cosine)
        #expect(recipe.members == [try self.recipe("epochs: 60").members[0]])
        #expect(recipe.threshold == .falseAlarms([FalseAlarmLimit(share: 0.01)]))
        #expect((recipe.card.stride, recipe.card.tile, recipe.card.pad) == (24, 600, 12))
    }

    @Test func readsEveryKindOfSetting() throws {
        let recipe = try recipe(
            """
            epochs: 7
            optimizer: { name: adam, learning_rate: 0.01 }
            class_weights: { mine: balanced }
            source_weights: { "random*": 0.5 }
            augmentation: { zoom: [0.8, 1.25], probabilities: { warp: 0.6 } }
            validation: { from: folds, folds: 3, sources: ["a*, b", c] }
            threshold: { max_false_alarms: { default: 0.02, "random*": 0.01 } }
            members: [{ seed: 5, fold: 2 }, { architecture: { name: cnn2024 }, epochs: 3 }]
            """)

        #expect(recipe.optimizer.weightDecay == 0)
        #expect(recipe.weighting.classes.mine == nil)
        #expect(recipe.augmentation.zoom == 0.8...1.25)
        #expect(recipe.augmentation.probabilities.warp == 0.6)
        #expect(recipe.validation.sources == [SourcePatterns(["a*", "b"]), SourcePatterns(["c"])])
        #expect(recipe.members.map(\.seed) == [5, 2])
        #expect(recipe.members.map(\.fold) == [2, 0])
        #expect(recipe.members.map(\.epochs) == [7, 3])
        #expect(recipe.members.map(\.architecture.name) == [.residual, .cnn2024])
    }

    @Test func givesAMemberWhatItsArchitectureLeavesOut() throws {
        let recipe = try recipe(
            """
            architecture: { name: plain, window: 32, widths: [4, 8], dropout: 0.3 }
            members: [{ architecture: { dropout: 0.1 } }, { architecture: { widths: [2], window: 32 } }]
            """)

        #expect(recipe.members.map(\.architecture.name) == [.plain, .plain])
        #expect(recipe.members.map(\.architecture.window) == [32, 32])
        #expect(recipe.members.map(\.architecture.widths) == [[4, 8], [2]])
        #expect(recipe.members.map(\.architecture.dropout) == [0.1, 0.3])
    }

    @Test(arguments: [
        (
            "optimiser: { name: adam }",
            """
            ours.yml:7: 'optimiser' is not a key of a recipe.
            Did you mean 'optimizer'? The keys are: name, bands, seed, epochs, batch, normalization, divide, clip, mean, \
            std, views, kernel_digits, source_weights, balance, architecture, optimizer, schedule, loss, class_weights, sampling, \
            augmentation, validation, early_stopping, averaging, threshold, members, card.
            """
        ),
        (
            "optimizer: { name: adamx }",
            """
            ours.yml:7: 'adamx' is no 'name' of 'optimizer'.
            Did you mean 'adam'? Write one of: adam, adamw.
            """
        ),
        (
            "members: [{ architecture: { window: 32 } }]",
            """
            ours.yml:7: A member's 'window: 32' isn't the recipe's 48.
            Leave it out: all members look at the same window.
            """
        ),
        (
            "sampling: { patches: 10000001 }",
            """
            ours.yml:7: 'patches: 10000001' isn't a whole number, 0 to 10000000.
            It is patches an epoch; 0 for as many as there are to train on.
            """
        ),
        (
            "epochs: 0",
            """
            ours.yml:7: 'epochs: 0' isn't a whole number, 1 to 100000.
            It is how often the training patches are gone through.
            """
        ),
        (
            "augmentation: { zoom: 2 }",
            """
            ours.yml:7: 'zoom' isn't two numbers from 0.1 to 10.0, the lower first.
            It is how much larger things are drawn.
            """
        ),
        (
            "augmentation: { turns: 1 }",
            """
            ours.yml:7: 'turns: 1' is neither true nor false.
            It is whether to turn by quarters of a circle.
            """
        ),
        (
            "augmentation: { haze_tint: [1, 1] }",
            """
            ours.yml:7: 'haze_tint' isn't a number for each of 3 bands, 0 to 1.
            It is how bright haze is in each band, as shares, like [0.92, 0.97, 1].
            """
        ),
        (
            "views: 3",
            """
            ours.yml:7: 'views: 3' isn't 1, 2, 4 or 8.
            It is 1, 2, 4 or 8: the score is the mean over a window mirrored and turned, as one network.
            """
        ),
        (
            "averaging: { ema: 0.9, swa_from: 3 }",
            """
            ours.yml:7: 'averaging' has both 'ema' and 'swa_from'.
            Keep one of them.
            """
        ),
        (
            "threshold: { fixed: 0.5, max_false_alarms: { default: 0.1 } }",
            """
            ours.yml:7: 'threshold' has both 'fixed' and 'max_false_alarms'.
            Keep one of them.
            """
        ),
        (
            "validation: { folds: 2, sources: [a, b, c] }",
            """
            ours.yml:7: 'sources' has 3 folds, and 'folds' is 2.
            Write one text a fold, with commas between the patterns of one.
            """
        ),
    ])
    func saysWhatIsWrongAndWhatToWrite(line: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) { try recipe(line) }

        #expect(error?.description == message)
    }

    @Test func asksForALicenceAndAnOrigin() {
        let text = Self.least.replacing(", origin: us", with: "")
        let error = #expect(throws: ConfigurationError.self) { try Recipe(text: text, path: "ours.yml") }

        #expect(
            error?.description == """
                ours.yml:6: 'card' needs 'licence' and 'origin': a model can't be used without them.
                Write 'card:' with 'licence: CC BY 4.0' and 'origin: who trained it, from which data' below it.
                """)
    }

    @Test func hasOneDigestHoweverItIsWritten() throws {
        let (one, other) = (try recipe("epochs: 9\nbatch: 4"), try recipe("batch: 4   # few\nepochs: 9"))

        #expect(one.digest(of: one.members[0]) == other.digest(of: other.members[0]))
    }

    @Test(arguments: ["seed: 2", "batch: 8", "loss: { focus: 1 }", "augmentation: { noise: 3 }", "balance: 0.5"])
    func hasAnotherDigestWhereAnythingDecidesOtherWeights(line: String) throws {
        let (one, other) = (try recipe(""), try recipe(line))

        #expect(one.digest(of: one.members[0]) != other.digest(of: other.members[0]))
    }

    @Test func explainsEverySection() {
        #expect(RecipeSection.explanation.hasPrefix("# the recipe itself\nname: "))
        for section in RecipeSection.all.dropFirst() {
            #expect(RecipeSection.explanation.contains("\n\(section.key):\n"))
        }
    }
}
