import GeoIO

/// The connections of a functional model, resolved and checked.
struct KerasGraph {
    /// The model's steps with what their calls take.
    private(set) var steps: [KerasStep]
    /// Which of the steps stand for the model's inputs, in order.
    let entrances: [Int]
    let outputs: [KerasSource]

    /// Resolves the names by which a description's steps take from each other.
    init(
        _ config: JSONValue, _ elements: [JSONValue], _ steps: [KerasStep], in context: KerasModel.Context
    ) throws(NetworkError) {
        var calls: [[[KerasReference]]] = []
        for (element, step) in zip(elements, steps) {
            calls.append(try KerasReference.calls(of: step, element.object?["inbound_nodes"], in: context))
        }
        let inputs = try KerasReference.list(config.object?["input_layers"], "input_layers", in: context)
        let answers = try KerasReference.list(config.object?["output_layers"], "output_layers", in: context)
        let places = Dictionary(steps.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var entrances: [Int] = []
        for input in inputs {
            guard let place = places[input.name], steps[place].isInput else {
                throw context.unreadable("its input '\(input.name)' isn't an InputLayer")
            }
            entrances.append(place)
        }
        let names = Resolver(
            steps: steps, callCounts: calls.map(\.count), places: places, entrances: entrances,
            firstCalls: Self.firstCalls(calls.joined().joined() + answers), context: context)
        self.steps = steps
        self.entrances = entrances
        for index in steps.indices {
            self.steps[index].calls = try names.sources(of: calls[index])
        }
        outputs = try names.sources(of: answers)
        guard !outputs.isEmpty else { throw context.unreadable("it has no outputs") }
    }

    /// The lowest number by which calls of each step are known.
    private static func firstCalls(_ references: [KerasReference]) -> [String: Int] {
        Dictionary(references.map { ($0.name, $0.call) }, uniquingKeysWith: min)
    }

    /// What references by name mean.
    private struct Resolver {
        let steps: [KerasStep]
        let callCounts: [Int]
        let places: [String: Int]
        let entrances: [Int]
        let firstCalls: [String: Int]
        let context: KerasModel.Context

        func sources(of calls: [[KerasReference]]) throws(NetworkError) -> [[KerasSource]] {
            var sources: [[KerasSource]] = []
            for call in calls { sources.append(try self.sources(of: call)) }
            return sources
        }

        func sources(of references: [KerasReference]) throws(NetworkError) -> [KerasSource] {
            var sources: [KerasSource] = []
            for reference in references { sources.append(try source(reference)) }
            return sources
        }

        private func source(_ reference: KerasReference) throws(NetworkError) -> KerasSource {
            guard let place = places[reference.name] else { throw missing(reference) }
            guard !steps[place].isInput else {
                guard reference.call == 0, reference.output == 0,
                    let entrance = entrances.firstIndex(of: place)
                else { throw missing(reference) }
                return .entrance(entrance)
            }
            // A model has a call of its own from when it was built, which Keras 2 counts and Keras 3 doesn't.
            let first = steps[place].inner == nil ? 0 : min(1, firstCalls[reference.name] ?? 0)
            let outputs = steps[place].inner?.outputs.count ?? 1
            let (call, overflow) = reference.call.subtractingReportingOverflow(first)
            guard !overflow, callCounts[place] > call, call >= 0, (0..<outputs).contains(reference.output) else {
                throw missing(reference)
            }
            return .step(place, call: call, output: reference.output)
        }

        private func missing(_ reference: KerasReference) -> NetworkError {
            context.unreadable("a step takes what isn't there: \(reference)")
        }
    }
}
