import Training

extension Recipe {
    /// A recipe for ``PatchDataset/bright(count:side:seed:)``, small enough to train in a moment.
    static func made(_ lines: String = "", name: String = "tiny", epochs: Int = 3) throws -> Recipe {
        try Recipe(
            text: """
                name: \(name)
                bands: [B4]
                normalization: scale
                divide: 3000
                clip: [0, 1]
                epochs: \(epochs)
                batch: 16
                architecture: { name: plain, window: 8, widths: [4, 8], dropout: 0.1, momentum: 0.9 }
                optimizer: { learning_rate: 0.01 }
                card: { licence: CC0, origin: "a test: ours", known: "It sees \\"bright\\" squares: nothing else." }
                \(lines)
                """, path: "\(name).yml")
    }
}
