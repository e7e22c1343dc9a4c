/// How often each value occurs that isn't masked.
package struct ValueCounts: Sendable {
    private var counts = [Int](repeating: 0, count: Int(UInt16.max) + 1)
    private var total = 0

    package init() {}

    init(of values: some Sequence<UInt16>) {
        self.init()
        add(values)
    }

    package mutating func add(_ values: some Sequence<UInt16>) {
        for value in values where value > 0 {
            counts[Int(value)] += 1
            total += 1
        }
    }

    /// The smallest value that more than a part of the others doesn't exceed; 0 of none.
    func percentile(_ part: Double) -> Int {
        var rest = Int(Double(total) * part)
        for value in 1..<counts.count where counts[value] > 0 {
            rest -= counts[value]
            if rest < 0 { return value }
        }
        return 0
    }
}
