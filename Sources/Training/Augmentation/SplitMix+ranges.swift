import Geography

extension SplitMix {
    /// Uniform within an amount of 0, either way; one number is drawn even where the amount is 0.
    mutating func symmetric(_ amount: Double) -> Double {
        real(from: -amount, to: amount)
    }

    /// Uniform between two numbers, which may be the same.
    mutating func real(from lower: Double, to upper: Double) -> Double {
        lower + real(in: 0..<1) * (upper - lower)
    }

    /// A whole number below a limit, by rejection, so that all are as likely.
    mutating func below(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &self)
    }
}
