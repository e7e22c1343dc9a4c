extension Float {
    /// 0 below the first number and 1 above the second, smooth between.
    func step(_ low: Float, _ high: Float) -> Float {
        let part = ((self - low) / (high - low)).unit
        return part * part * (3 - 2 * part)
    }

    /// Cut to 0...1.
    var unit: Float { Swift.min(Swift.max(self, 0), 1) }
}

extension Double {
    /// 0 below the first number and 1 above the second, smooth between.
    func step(_ low: Double, _ high: Double) -> Double {
        let part = Swift.min(Swift.max((self - low) / (high - low), 0), 1)
        return part * part * (3 - 2 * part)
    }
}
