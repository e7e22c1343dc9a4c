import GeoIO

/// How a description says what a step takes: by the name of another step, which of its calls, and which of that
/// call's values.
struct KerasReference: CustomStringConvertible {
    let name: String
    let call: Int
    let output: Int

    var description: String { "output \(output) of call \(call) of '\(name)'" }

    /// Reads `["conv2d", 0, 0]`, or nothing where it isn't like that.
    private init?(_ value: JSONValue) {
        guard let parts = value.array, parts.count >= 3, let name = parts[0].string,
            let call = parts[1].integer, let output = parts[2].integer
        else { return nil }
        self.name = name
        self.call = call
        self.output = output
    }

    /// Reads references in a list of any depth; those in an object go by their keys, as Keras takes them.
    static func list(
        _ value: JSONValue?, _ part: String, in context: KerasModel.Context
    ) throws(NetworkError) -> [KerasReference] {
        guard let value else { return [] }
        if let reference = KerasReference(value) { return [reference] }
        let parts: [JSONValue]
        switch value {
        case .array(let elements): parts = elements
        case .object(let members): parts = members.sorted { $0.key < $1.key }.map(\.value)
        default: throw context.unreadable("its \(part) hold \(value.text)")
        }
        var references: [KerasReference] = []
        for element in parts { references += try list(element, part, in: context) }
        return references
    }

    /// What each call of a step takes, as `inbound_nodes` says.
    static func calls(
        of step: KerasStep, _ nodes: JSONValue?, in context: KerasModel.Context
    ) throws(NetworkError) -> [[KerasReference]] {
        guard !step.isInput, let nodes = nodes?.array else { return [] }
        var calls: [[KerasReference]] = []
        for node in nodes {
            let call =
                node.object == nil ? try version2(node, step, in: context) : try version3(node, step, in: context)
            guard !call.isEmpty else { throw context.unreadable("'\(step.name)' is called on nothing") }
            calls.append(call)
        }
        return calls
    }

    /// Reads `[["conv2d", 0, 0, {}], …]`, or one of these alone, as Keras 1 and 2 write a call.
    private static func version2(
        _ node: JSONValue, _ step: KerasStep, in context: KerasModel.Context
    ) throws(NetworkError) -> [KerasReference] {
        let tensors = node.array ?? []
        let parts = KerasReference(node) == nil ? tensors : [node]
        var references: [KerasReference] = []
        for part in parts {
            guard let reference = KerasReference(part), let tensor = part.array else {
                throw context.unreadable("'\(step.name)' takes \(part.text)")
            }
            if tensor.count > 3 { try checkArguments(tensor[3].object ?? [:], of: step) }
            references.append(reference)
        }
        return references
    }

    /// Reads `{"args": […], "kwargs": {…}}`, as Keras 3 writes a call.
    private static func version3(
        _ node: JSONValue, _ step: KerasStep, in context: KerasModel.Context
    ) throws(NetworkError) -> [KerasReference] {
        let arguments = node.object?["args"]?.array ?? []
        guard let first = arguments.first else { return [] }
        for argument in arguments.dropFirst() { try checkArguments(["argument": argument], of: step) }
        try checkArguments(node.object?["kwargs"]?.object ?? [:], of: step)
        return try tensors(first, step, in: context)
    }

    private static func tensors(
        _ value: JSONValue, _ step: KerasStep, in context: KerasModel.Context
    ) throws(NetworkError) -> [KerasReference] {
        if let history = value.object?["config"]?.object?["keras_history"], let reference = KerasReference(history) {
            return [reference]
        }
        guard let elements = value.unwrapped.array else {
            throw context.unreadable("'\(step.name)' takes \(value.text)")
        }
        var references: [KerasReference] = []
        for element in elements { references += try tensors(element, step, in: context) }
        return references
    }

    /// Lets through what changes nothing, like `training: false` or no mask.
    private static func checkArguments(_ arguments: [String: JSONValue], of step: KerasStep) throws(NetworkError) {
        for (name, value) in arguments.sorted(by: { $0.key < $1.key }) where !isNothing(value) {
            throw .unsupportedSetting(
                step.file, step: step.place.path, setting: "the call's \(name)", value: value.text,
                supported: "steps that are called on pictures or vectors alone, and not for training")
        }
    }

    private static func isNothing(_ value: JSONValue) -> Bool {
        switch value {
        case .null, .bool(false): true
        case .array(let elements): elements.allSatisfy(isNothing)
        default: false
        }
    }
}
