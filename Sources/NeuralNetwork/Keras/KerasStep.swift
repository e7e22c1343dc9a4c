import GeoIO

/// One step as Keras describes it: a kind, a name, settings, and what it is called on.
struct KerasStep {
    /// The file that it is described in, for errors to name.
    let file: String
    /// Keras's name of the class, as Keras 2 and 3 write it.
    let kind: String
    let name: String
    let settings: [String: JSONValue]
    let place: KerasPlace
    /// Whether the step and all models around it were trainable when they were saved, which decides the order of
    /// weights in a nested model.
    let isTrainable: Bool
    /// The steps of a model that is used as a step.
    let inner: KerasModel?
    /// What each call of the step takes; a shared step is called more than once.
    var calls: [[KerasSource]] = []

    /// Whether it stands for pixels that come from outside, and computes nothing.
    var isInput: Bool { kind == "InputLayer" }

    /// Takes an element of a description's list of steps.
    ///
    /// `numbers` counts the steps of each kind that the model has so far.
    init(
        _ element: JSONValue, at index: Int, numbers: inout [String: Int], in model: KerasModel.Context
    ) throws(NetworkError) {
        guard case .object(let step) = element, let kind = step["class_name"]?.string, let config = step["config"]
        else {
            throw .unreadableConfig(model.file, reason: "step \(index) has no class_name or no config")
        }
        let settings = config.object ?? [:]
        let name = settings["name"]?.string ?? step["name"]?.string ?? "step \(index)"
        file = model.file
        self.name = name
        place = model.place.step(named: name, kind: kind, numbers: &numbers)
        isTrainable = model.isTrainable && settings["trainable"] != .bool(false)
        guard KerasModel.kinds.contains(kind) else {
            (self.kind, self.settings) = KerasEarlierNames.modern(Self.fullKind(kind, step), settings)
            inner = nil
            return
        }
        self.kind = kind
        self.settings = settings
        inner = try KerasModel(config, kind: kind, in: model.nested(at: place, isTrainable: isTrainable))
    }

    /// A step that another one has as a setting, like the activation of a convolution.
    init(kind: String, settings: [String: JSONValue], of step: KerasStep) {
        file = step.file
        self.kind = kind
        name = step.name
        self.settings = settings
        place = step.place
        isTrainable = step.isTrainable
        inner = nil
    }

    /// The kind, with the module of a class that isn't Keras's own but may be called like one of them.
    private static func fullKind(_ kind: String, _ step: [String: JSONValue]) -> String {
        if let registered = step["registered_name"]?.string, registered.contains(">") { return registered }
        guard let module = step["module"]?.string else { return kind }
        let isOperation = module.contains(".ops")
        let isKeras = ["keras", "tf_keras", "tensorflow"].contains { module == $0 || module.hasPrefix($0 + ".") }
        return isKeras && !isOperation ? kind : "\(module).\(kind)"
    }
}
