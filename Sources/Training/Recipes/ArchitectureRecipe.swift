import Project

/// Which network a recipe trains.
package struct ArchitectureRecipe: Sendable, Equatable {
    package enum Name: String, CaseIterable, Sendable {
        case cnn2021, cnn2024, cnn800k, residual, plain
    }

    package var name: Name
    /// The side of its input, in pixels.
    package var window: Int
    package var widths: [Int]
    package var blocks: Int
    package var dropout: Double
    /// Windows over which a batch normalisation takes its statistics.
    package var shard: Int
    /// How slowly the moving statistics of batch normalisations change.
    package var momentum: Double

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        name = try reader.choice("name", of: Name.self)
        window = try reader.integer("window", in: 4...512)
        blocks = try reader.integer("blocks", in: 1...16)
        dropout = try reader.number("dropout", in: 0...0.95)
        shard = try reader.integer("shard", in: 1...4096)
        momentum = try reader.number("momentum", in: 0...0.999_999)
        widths = []
        for width in try reader.numbers("widths") {
            guard width == width.rounded(), (1...1024).contains(width) else {
                throw reader.error(at: "widths", "'widths' holds \(width), which is no number of channels.")
            }
            widths.append(Int(width))
        }
        guard !widths.isEmpty else { throw reader.error(at: "widths", "'widths' is empty.") }
    }
}
