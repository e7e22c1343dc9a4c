import GeoIO

/// A model as Keras describes it: a network, or one that another uses as a step.
///
/// Sequential models are read as graphs in which each step takes what the one before it gives.
struct KerasModel {
    /// Keras's classes of models that are described by their steps; Keras 1 and early 2 call functional ones Model.
    static let kinds: Set<String> = ["Sequential", "Functional", "Model"]

    let name: String
    let steps: [KerasStep]
    /// The names of what comes from outside, in order.
    let entrances: [String]
    let outputs: [KerasSource]
    /// The size of its first picture, where the description says it.
    let inputShape: JSONValue?

    /// What a model's reader knows of what is around it.
    struct Context {
        let file: String
        var place = KerasPlace.top
        var isTrainable = true
        var depth = 0

        /// The same for a model that is a step of this one.
        func nested(at place: KerasPlace, isTrainable: Bool) -> Context {
            Context(file: file, place: place, isTrainable: isTrainable, depth: depth + 1)
        }

        func unreadable(_ reason: String) -> NetworkError {
            let inside = place.names.isEmpty ? "" : "in '\(place.path)', "
            return .unreadableConfig(file, reason: inside + reason)
        }
    }

    /// Reads a description's `config`.
    init(_ config: JSONValue, kind: String, in context: Context) throws(NetworkError) {
        guard context.depth <= Self.deepest else { throw context.unreadable("models are nested too deep") }
        // Until Keras 2.2.3, a Sequential model's config was the list itself.
        guard let elements = config.array ?? config.object?["layers"]?.array else {
            throw context.unreadable("it has no list of layers")
        }
        let name = config.object?["name"]?.string ?? kind.lowercased()
        var steps: [KerasStep] = []
        var numbers: [String: Int] = [:]
        for (index, element) in elements.enumerated() {
            steps.append(try KerasStep(element, at: index, numbers: &numbers, in: context))
        }
        var names: Set<String> = []
        for step in steps where !names.insert(step.name).inserted {
            throw context.unreadable("two steps have the name '\(step.name)'")
        }
        if kind == "Sequential" {
            self = try KerasModel(chaining: steps, name: name, config, in: context)
        } else {
            let graph = try KerasGraph(config, elements, steps, in: context)
            self = KerasModel(
                name: name, steps: graph.steps, entrances: graph.entrances.map { steps[$0].name },
                outputs: graph.outputs, inputShape: graph.entrances.first.flatMap { steps[$0].inputShape })
        }
    }

    private init(
        name: String, steps: [KerasStep], entrances: [String], outputs: [KerasSource], inputShape: JSONValue?
    ) {
        self.name = name
        self.steps = steps
        self.entrances = entrances
        self.outputs = outputs
        self.inputShape = inputShape
    }

    private init(
        chaining elements: [KerasStep], name: String, _ config: JSONValue, in context: Context
    ) throws(NetworkError) {
        var steps = elements.filter { !$0.isInput }
        var last = KerasSource.entrance(0)
        for index in steps.indices {
            if let inner = steps[index].inner, inner.entrances.count != 1 || inner.outputs.count != 1 {
                throw context.unreadable("'\(steps[index].name)' has several inputs or outputs in a Sequential model")
            }
            steps[index].calls = [[last]]
            last = .step(index, call: 0, output: 0)
        }
        let first = elements.first
        self.init(
            name: name, steps: steps, entrances: [first?.isInput == true ? first?.name ?? name : name],
            outputs: [last],
            inputShape: first?.inputShape ?? first?.inner?.inputShape ?? config.object?["build_input_shape"])
    }

    // Networks that people use have two or three; a file could have any number, each on the stack.
    private static let deepest = 12
}

/// Where a step of a ``KerasModel`` takes a value from.
enum KerasSource: Hashable {
    /// What the model is given, by its place among the model's inputs.
    case entrance(Int)
    /// What one call of a step gives; a model used as a step may give several values.
    case step(Int, call: Int, output: Int)
}
