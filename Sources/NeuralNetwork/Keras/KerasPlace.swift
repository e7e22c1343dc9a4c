/// Where a step's weights are, in the words of either kind of file.
struct KerasPlace: Hashable {
    /// The names of the models around it and its own: the first names a group in an `.h5` file.
    let names: [String]
    /// The group in an archive, where a step is known by its kind and its number among those of its kind.
    let group: String

    /// The whole network.
    static let top = KerasPlace(names: [], group: "")

    /// The name with those of the models around it, as errors and our own steps have it.
    var path: String { names.joined(separator: "/") }

    /// The place of the next step of a model that is here; `numbers` counts those of each kind.
    func step(named name: String, kind: String, numbers: inout [String: Int]) -> KerasPlace {
        let kind = Self.snakeCase(kind)
        let number = numbers[kind, default: 0]
        numbers[kind] = number + 1
        let suffix = number == 0 ? "" : "_\(number)"
        return KerasPlace(names: names + [name], group: "\(group)layers/\(kind)\(suffix)/")
    }

    /// A class's name as Keras writes it in lower case: `re_lu`, `conv2d`, `global_max_pooling2d`.
    ///
    /// As its two substitutions do: `(.)([A-Z][a-z]+)` and then `([a-z])([A-Z])` get a `_` in between.
    static func snakeCase(_ kind: String) -> String {
        let letters = kind.unicodeScalars.filter { $0 == "_" || ("0"..."9").contains($0) || isLetter($0) }
        let words = divided(Array(letters)) { before, letter, after in
            before != nil && isUpper(letter) && after.map(isLower) == true
        }
        let parts = divided(words) { before, letter, _ in before.map(isLower) == true && isUpper(letter) }
        return String(String.UnicodeScalarView(parts)).lowercased()
    }

    private static func divided(
        _ letters: [Unicode.Scalar], where starts: (Unicode.Scalar?, Unicode.Scalar, Unicode.Scalar?) -> Bool
    ) -> [Unicode.Scalar] {
        letters.indices.flatMap { index -> [Unicode.Scalar] in
            let before = index > 0 ? letters[index - 1] : nil
            let after = index + 1 < letters.count ? letters[index + 1] : nil
            return starts(before, letters[index], after) ? ["_", letters[index]] : [letters[index]]
        }
    }

    private static func isUpper(_ letter: Unicode.Scalar) -> Bool { ("A"..."Z").contains(letter) }
    private static func isLower(_ letter: Unicode.Scalar) -> Bool { ("a"..."z").contains(letter) }
    private static func isLetter(_ letter: Unicode.Scalar) -> Bool { isUpper(letter) || isLower(letter) }
}
