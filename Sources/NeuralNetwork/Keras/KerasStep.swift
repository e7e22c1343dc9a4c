import Foundation

/// One step as Keras describes it: a kind, a name, and settings.
struct KerasStep {
    let path: String
    let kind: String
    let name: String
    private let settings: [String: Any]

    /// Takes an element of the description's list of steps.
    init(_ element: Any, at index: Int, of path: String) throws(NetworkError) {
        guard let step = element as? [String: Any], let kind = step["class_name"] as? String,
            let settings = step["config"] as? [String: Any]
        else {
            throw .unreadableConfig(path, reason: "step \(index) has no class_name or no config")
        }
        self.path = path
        self.kind = kind
        self.name = settings["name"] as? String ?? "step \(index)"
        self.settings = settings
    }

    /// The size of the network's input, where this step says it: an `InputLayer` does, and so may a first step.
    func inputShape() throws(NetworkError) -> ImageShape? {
        // Keras 3 calls it batch_shape.
        guard let shape = (settings["batch_input_shape"] ?? settings["batch_shape"]) as? [Any] else { return nil }
        let sizes = shape.dropFirst().compactMap { $0 as? Int }
        guard shape.count == 4, sizes.count == 3, sizes.allSatisfy({ $0 > 0 }),
            let count = sizes[0].multiplied(by: sizes[1])?.multiplied(by: sizes[2]), count <= Step.largestOutput
        else {
            throw unsupported("input shape", shape, supported: "pictures of a fixed number of rows, columns, channels")
        }
        return ImageShape(height: sizes[0], width: sizes[1], channels: sizes[2])
    }

    /// A positive whole number.
    func count(_ setting: String) throws(NetworkError) -> Int {
        guard let value = settings[setting] as? Int, (1...Self.largestCount).contains(value) else {
            throw unsupported(setting, settings[setting], supported: "whole numbers above 0")
        }
        return value
    }

    /// Two positive whole numbers, rows and columns.
    func size(_ setting: String, default other: PixelSize? = nil) throws(NetworkError) -> PixelSize {
        let value = settings[setting]
        if let other, value == nil || value is NSNull { return other }
        guard let sizes = value as? [Int], sizes.count == 2,
            sizes.allSatisfy({ (1...Self.largestCount).contains($0) })
        else {
            throw unsupported(setting, value, supported: "two whole numbers above 0")
        }
        return PixelSize(rows: sizes[0], columns: sizes[1])
    }

    /// One of a few words.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ setting: String, default other: Word
    ) throws(NetworkError) -> Word {
        let value = settings[setting]
        if value == nil || value is NSNull { return other }
        guard let word = (value as? String).flatMap(Word.init) else {
            let words = Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw unsupported(setting, value, supported: words)
        }
        return word
    }

    /// The activation that the step names.
    func activation() throws(NetworkError) -> Activation {
        switch try word("activation", default: ActivationName.linear) {
        case .linear: .linear
        case .relu: .relu
        case .softmax: .softmax
        case .sigmoid: .sigmoid
        case .tanh: .tanh
        }
    }

    /// The activations that Keras names without a setting.
    private enum ActivationName: String, CaseIterable { case linear, relu, softmax, sigmoid, tanh }

    /// Whether a switch is on, as it is unless the settings say otherwise.
    func isOn(_ setting: String) -> Bool { settings[setting] as? Bool ?? true }

    /// A number that changes nothing when the network runs.
    func number(_ setting: String) -> Double { settings[setting] as? Double ?? 0 }

    /// Throws unless a setting is absent or has the only value that can be run.
    func require(_ setting: String, is expected: String) throws(NetworkError) {
        let value = settings[setting]
        guard value == nil || value is NSNull || "\(value ?? "")" == expected else {
            throw unsupported(setting, value, supported: "\(setting) \(expected)")
        }
    }

    private func unsupported(_ setting: String, _ value: Any?, supported: String) -> NetworkError {
        .unsupportedSetting(path, step: name, setting: setting, value: "\(value ?? "missing")", supported: supported)
    }

    // Beyond it, arithmetic on sizes could overflow; no network comes near.
    private static let largestCount = 1 << 20
}
