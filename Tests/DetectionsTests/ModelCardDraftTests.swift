import Detections
import NeuralNetwork
import Project
import TestSupport
import Testing

struct ModelCardDraftTests {
    private let folder: TemporaryFolder
    private var project: ProjectFolder { ProjectFolder(folder.path) }

    init() throws { folder = try TemporaryFolder() }

    /// A draft for a network of the small project's kind, written where its card belongs.
    private func draft(_ fixture: KerasFixture = .brightness, as file: String = "n.h5") throws -> String {
        try folder.write("", to: "models/\(file)")
        try fixture.write(to: "\(folder.path)/models/\(file)")
        let draft = try ModelCardDraft(of: "\(folder.path)/models/\(file)")
        try folder.write(draft.text, to: "models/\(draft.name).yml")
        return draft.text
    }

    @Test func saysWhatTheFileSaysAndLeavesBlanksForTheRest() throws {
        let text = try draft()

        #expect(
            text == """
                # A card to fill in: replace each 'FILL IN', as its comment says. It can't be used before.
                name: n
                version: n   # a short name, which the files of results carry
                bands: FILL IN   # the bands in the order of the network's input, like [B4, B3, B2]; the network takes 3
                window: 8
                stride: 4   # yours to choose: the smaller, the more windows look at a place
                tile: 600   # a multiple of the stride
                pad: 2   # windows of neighbouring tiles go on in one grid
                normalization: FILL IN   # 'scale' with a line 'divide: 10000' and perhaps 'clip: [0, 1]', or 'unit_norm' \
                with 'mean' and 'std', a number a band each
                mine_output: 0   # the only one
                threshold: FILL IN   # what a probability must exceed, like 0.8
                level: FILL IN   # the level of the imagery that the network was trained on, L1C or L2A
                licence: FILL IN   # what allows others to use the network, like MIT
                origin: FILL IN   # who made the network, and where it can be had
                sha256: \(try folder.sha256("models/n.h5"))

                """)
    }

    @Test func asksWhichOfSeveralOutputsIsTheMine() throws {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 1, 1]"#), ("Flatten", #""name": "f""#),
            ("Dense", #""name": "d", "units": 2, "activation": "softmax""#),
        ])
        fixture.add("d", "kernel:0", [1, 2], [1, 2])
        fixture.add("d", "bias:0", [2], [0, 0])

        let text = try draft(fixture)

        #expect(
            text.contains(
                """
                mine_output: FILL IN   # the output that is the probability of a mine, counted from 0; a list where several \
                are; outputs 0 to 1: d, softmax

                """))
        #expect(text.contains("\nstride: 1 "))
    }

    @Test func saysTheFileWhoseNameIsNotTheCards() throws {
        #expect(try draft(as: "n.hdf5").contains("\nfiles: [n.hdf5]\n"))
        #expect(try !draft(as: "m.h5").contains("files:"))
    }

    @Test func canNotBeReadBeforeItIsFilledIn() throws {
        _ = try draft()

        let error = #expect(throws: ConfigurationError.self) { try ModelCard(of: "n", in: project) }

        #expect(
            error?.description == """
                \(folder.path)/models/n.yml:4: 'bands' is still to be filled in.
                Write the bands in the order of the network's input, like [B4, B3, B2]. Then fill in 'normalization', \
                'threshold', 'level', 'licence', 'origin'.
                """)
    }

    @Test func namesTheLastBlank() throws {
        let filled = try draft().replacing("bands: FILL IN", with: "bands: [B4, B8, B11]")
            .replacing("normalization: FILL IN", with: "normalization: scale\ndivide: 3000")
            .replacing("threshold: FILL IN", with: "threshold: 0.5").replacing("level: FILL IN", with: "level: L1C")
            .replacing("origin: FILL IN", with: "origin: o")
        try folder.write(filled, to: "models/n.yml")

        let error = #expect(throws: ConfigurationError.self) { try ModelCard(of: "n", in: project) }

        #expect(error?.problem == "'licence' is still to be filled in.")
        #expect(error?.remedy == "Write what allows others to use the network, like MIT.")
    }

    @Test func isACardOfItsNetworkOnceItIsFilledIn() throws {
        let filled = try draft().replacing("bands: FILL IN", with: "bands: [B4, B8, B11]")
            .replacing("normalization: FILL IN", with: "normalization: scale\ndivide: 3000")
            .replacing("threshold: FILL IN", with: "threshold: 0.5").replacing("level: FILL IN", with: "level: L1C")
            .replacing("FILL IN", with: "told")
        try folder.write(filled, to: "models/n.yml")

        let card = try ModelCard(of: "n", in: project)

        #expect(try Ensemble(of: card, in: project).memberCount == 1)
        #expect(card.tileSize.isMultiple(of: card.stride))
    }

    @Test func refusesANetworkThatIsNotSquare() throws {
        let error = #expect(throws: ModelError.self) { try draft(.tiny) }

        #expect(
            error?.description == """
                The network in '\(folder.path)/models/n.h5' takes 1 x 2 x 1, and minemap looks at square windows.
                Rebuild the network in Keras for a square input.
                """)
    }

    @Test func refusesAFileThatNoCardCouldBeNamedAfter() throws {
        let error = #expect(throws: ModelError.self) { try draft(as: "réseau 1.h5") }

        #expect(
            error?.description == """
                The card of '\(folder.path)/models/réseau 1.h5' would be named 'réseau 1', which can't be part of a \
                file's name.
                Rename the file: unaccented letters, digits, '-', '_' and '.' only.
                """)
    }
}
