/// Something the build makes: named files, what they are made from, and how.
///
/// `inputs` holds everything that the result depends on: digests of files, keys of other artefacts,
/// parameters, and the version of the stage. Nothing else may be read while making it.
package struct Artefact: Sendable {
    /// The name that people see, like `scores virginia 2016 850:30:10.0:18:-7:491`.
    package let name: String
    package let inputs: [String: String]
    /// The files it consists of, relative to the project.
    package let outputs: [String]
    /// Why it must be made whatever it is made from, like a server that didn't answer the last time; `nil` for most.
    package var madeAnewBecause: String?
    /// Writes the files; what it returns is a sentence about them, repeated when they are kept.
    package let make: @Sendable () throws -> String?

    package init(
        _ name: String, from inputs: [String: String], to outputs: [String],
        make: @escaping @Sendable () throws -> String?
    ) {
        self.name = name
        self.inputs = inputs
        self.outputs = outputs
        self.make = make
    }

    /// The digest of everything the artefact is made from: what others that are made from it depend on.
    package var key: String {
        Digest(of: inputs.sorted { $0.key < $1.key }.map { (label: $0.key, value: $0.value) }).description
    }
}

/// What a build did about one artefact, and why.
package enum Verdict: Hashable, Sendable, CustomStringConvertible {
    case made(because: String)
    case kept(because: String)
    case removed(because: String)

    package var isMade: Bool {
        if case .made = self { true } else { false }
    }

    package var description: String {
        switch self {
        case .made(let reason): "made     because \(reason)"
        case .kept(let reason): "kept     because \(reason)"
        case .removed(let reason): "removed  because \(reason)"
        }
    }
}
