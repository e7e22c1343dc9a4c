/// What a model says of one window: the probability that it holds a mine.
package struct Score: Hashable, Sendable {
    /// The mean over the members of the model.
    package let mean: Float
    /// The population standard deviation over the members; `nil` where there is one only, since nothing is known of
    /// its spread.
    package let spread: Float?

    package init(mean: Float, spread: Float? = nil) {
        self.mean = mean
        self.spread = spread
    }

    /// The score that the members' probabilities come to; there is one at least.
    ///
    /// Added up in double precision, so that a single member's probability stays what it is.
    init(of members: [Float]) {
        let count = Double(members.count)
        let mean = members.reduce(0) { $0 + Double($1) } / count
        let squares = members.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        self.init(mean: Float(mean), spread: members.count > 1 ? Float((squares / count).squareRoot()) : nil)
    }
}
