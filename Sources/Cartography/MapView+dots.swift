import Geography

extension MapView {
    /// How large the dots of each layer are, as shares of the newest's, in the order of the layers.
    ///
    /// The oldest period lies on top. Were its dots as large as the others, they would hide the new ones,
    /// and growth would look like loss. Layers of one period are drawn alike.
    var dotScales: [Double] {
        let periods = periods.map(Optional.some)
        return layers.map { layer in
            guard layer.kind == .detections, periods.count > 1, let rank = periods.firstIndex(of: layer.period) else {
                return 1
            }
            return MapView.oldestDot + (1 - MapView.oldestDot) * Double(rank) / Double(periods.count - 1)
        }
    }

    private static let oldestDot = 2.0 / 3
}
