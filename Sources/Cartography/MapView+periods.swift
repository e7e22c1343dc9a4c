package import Geography

extension MapView {
    /// The periods of its detections, in the order of time: what a reader moves through.
    package var periods: [Period] {
        Set(layers.filter { $0.kind == .detections }.compactMap(\.period)).sorted()
    }

    package var hasSeveralPeriods: Bool { periods.count > 1 }

    /// The kinds of picture that lie behind it, in the order that readers choose them by.
    package var backdropKinds: [Backdrop.Kind] {
        [.trueColour, .falseColour].filter { kind in backdrops.contains { $0.kind == kind } }
    }
}
