/// Names that Keras takes: made of letters, digits, `_`, `-` and `.`, and given to one step each.
///
/// A name becomes a scope of TensorFlow's, a group in the file and a word of JSON. Legal names stay as they are,
/// so a network that came from Keras keeps its names; of steps with one name, the later get a number.
struct KerasWriterNames {
    // Keras keeps there what belongs to no step.
    private var taken: Set<String> = ["top_level_model_weights"]

    mutating func claim(_ name: String) -> String {
        let base = Self.legal(name)
        var claimed = base
        var number = 1
        while !taken.insert(claimed).inserted {
            claimed = "\(base)_\(number)"
            number += 1
        }
        return claimed
    }

    /// The name with every other character replaced, and with a letter or a digit in front.
    static func legal(_ name: String) -> String {
        let isLegal = { (character: Character) in
            character.isASCII && (character.isLetter || character.isNumber || "_-.".contains(character))
        }
        let legal = String(name.map { isLegal($0) ? $0 : "_" })
        guard let first = legal.first, first.isLetter || first.isNumber else { return "step" + legal }
        return legal
    }
}
