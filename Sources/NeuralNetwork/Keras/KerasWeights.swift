/// The weights of a Keras file, found by the step that they belong to.
struct KerasWeights: ~Copyable {
    /// One weight: its name, for errors, and where it is.
    struct Name: Hashable {
        let label: String
        let dataset: String
    }

    /// How the file names them.
    enum Layout {
        /// Keras's `.h5`: a group for each step of the network, with a list of its weights.
        case listed(KerasModel)
        /// A `.keras` archive: a group for each kind and number, with numbers for weights.
        case numbered
    }

    /// The path of the network's file, for errors.
    let path: String
    private let file: HDF5File
    private let layout: Layout
    // A step that is called more than once has its weights in memory once.
    private var tensors: [String: Tensor<Float>] = [:]
    private var nested: [String: [KerasPlace: [Name]]] = [:]
    private var count = 0

    init(in file: consuming HDF5File, as layout: Layout, of path: String) {
        self.path = path
        self.file = file
        self.layout = layout
    }

    /// The weights of a step, of the shapes given, in the order in which Keras makes them.
    ///
    /// Up to `unread` more may follow, which the step doesn't need when it runs.
    mutating func tensors(
        of step: KerasStep, shapes: [[Int]], unread: Int = 0
    ) throws(NetworkError) -> [Tensor<Float>] {
        let names = try names(of: step)
        guard (shapes.count...(shapes.count + unread)).contains(names.count) else {
            throw .missingWeight(path, step: step.place.path, found: names.count, expected: shapes.count)
        }
        var tensors: [Tensor<Float>] = []
        for (name, shape) in zip(names, shapes) { tensors.append(try tensor(name, shape: shape)) }
        return tensors
    }

    /// The weights that a group lists; Keras cuts a list that is too long for HDF5 into several.
    func listed(in group: String) throws(NetworkError) -> [Name] {
        var labels = try file.strings(attribute: "weight_names", of: group)
        var part = 0
        while labels == nil || part > 0, let more = try file.strings(attribute: "weight_names\(part)", of: group) {
            labels = (labels ?? []) + more
            part += 1
        }
        return (labels ?? []).map { Name(label: $0, dataset: "\(group)/\($0)") }
    }

    private mutating func names(of step: KerasStep) throws(NetworkError) -> [Name] {
        switch layout {
        case .numbered:
            let group = "\(step.place.group)vars"
            return (0..<Self.mostOfOneStep).map { "\(group)/\($0)" }.prefix { file.contains($0) }
                .map { Name(label: $0, dataset: $0) }
        case .listed(let model):
            guard let top = step.place.names.first else { return [] }
            let group = "model_weights/\(top)"
            guard step.place.names.count > 1, let inner = model.steps.first(where: { $0.name == top })?.inner else {
                return try listed(in: group)
            }
            if nested[top] == nil {
                nested[top] = try KerasNestedWeights(of: inner, listed: try listed(in: group), path: path, top: top)
                    .names
            }
            return nested[top]?[step.place] ?? []
        }
    }

    private mutating func tensor(_ name: Name, shape: [Int]) throws(NetworkError) -> Tensor<Float> {
        // Compared before reading, so that a claim of terabytes costs nothing.
        let found = try file.shape(of: name.dataset)
        guard found == shape else {
            throw .misshapenWeight(path, weight: name.label, found: found, expected: shape)
        }
        if let tensor = tensors[name.dataset] { return tensor }
        let size = shape.reduce(Optional(1)) { $0?.multiplied(by: $1) } ?? .max
        guard size <= Self.largest - count else { throw .tooLarge(path, part: name.label, shape: shape) }
        let tensor = try file.read(name.dataset, as: Float.self)
        let unusable = tensor.values.count { !$0.isFinite }
        guard unusable == 0 else { throw .notFinite(path, weight: name.label, count: unusable) }
        count += size
        tensors[name.dataset] = tensor
        return tensor
    }

    /// The most numbers that all weights together may be, 1 GiB of them.
    static let largest = 1 << 28

    private static let mostOfOneStep = 8
}
