/// A list of pictures for screens of different sizes (`srcset`).
enum SourceSet {
    /// The addresses, without the widths and densities behind them.
    static func addresses(in text: String) -> [String] {
        text.split(separator: ",").compactMap { candidate in
            candidate.split(whereSeparator: \.isWhitespace).first.map(String.init)
        }
    }
}
