/// A list of pictures for screens of different sizes (`srcset`).
enum SourceSet {
    /// The addresses, without the widths and densities behind them.
    ///
    /// A comma within an address, as in `data:,x`, is part of it; one at its end is not.
    static func addresses(in text: String) -> [String] {
        var rest = text[...]
        var addresses: [String] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            let address = rest.prefix { !$0.isWhitespace }
            guard !address.isEmpty else { return addresses }
            rest = rest[address.endIndex...]
            if address.hasSuffix(",") {
                addresses.append(String(address.dropLast()))
            } else {
                addresses.append(String(address))
                rest = rest.drop { $0 != "," }
            }
        }
    }
}
