extension Area: Codable {
    /// From a number of square metres.
    package init(from decoder: any Decoder) throws {
        self.init(squareMetres: try decoder.singleValueContainer().decode(Double.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(squareMetres)
    }
}
