/// One step as Keras describes it: a kind, a name, settings, and weights in Keras's order.
struct KerasWriterStep {
    let kind: String
    let name: String
    /// The names of what it takes, in order.
    let sources: [String]
    let settings: [(name: String, value: KerasWriterValue)]
    let weights: [(name: String, tensor: Tensor<Float>)]

    /// Its place in Keras's list; a Sequential network's steps don't say what they take.
    func element(withSources: Bool) -> KerasWriterValue {
        let common: [(String, KerasWriterValue)] = [("name", .text(name)), ("trainable", true), ("dtype", "float32")]
        let config = KerasWriterValue.object(common + settings.map { ($0.name, $0.value) })
        let element: [(String, KerasWriterValue)] = [("class_name", .text(kind)), ("config", config)]
        guard withSources else { return .object(element) }
        let node = sources.map { KerasWriterValue.list([.text($0), 0, 0, .object([])]) }
        return .object(element + [("name", .text(name)), ("inbound_nodes", .list([.list(node)]))])
    }

    /// The name of a weight, which is also its place in the step's group.
    func path(of weight: String) -> String { "\(name)/\(weight):0" }
}
