extension KerasWriter {
    /// The steps in the order that Keras puts them in when it has loaded the network.
    ///
    /// Keras gives out the weights of a file one step after the other, and looks at no names: of two steps that
    /// stand side by side, each would get the other's. Its order is the distance from the answer, the farthest
    /// first, and among steps of one distance the order of meeting them on the way back from the answer.
    func stepsInKerasOrder() -> [KerasWriterStep] {
        let distances = distancesFromAnswer()
        let meetings = meetingsFromAnswer()
        func key(_ step: KerasWriterStep) -> (Int, Int) {
            (-(distances[step.name] ?? 0), meetings[step.name] ?? 0)
        }
        return steps.sorted { key($0) < key($1) }
    }

    /// The most steps from each to a part of the answer.
    private func distancesFromAnswer() -> [String: Int] {
        var distances: [String: Int] = [:]
        for step in steps.reversed() {
            let distance = distances[step.name] ?? 0
            for source in step.sources { distances[source] = max(distances[source] ?? 0, distance + 1) }
        }
        return distances
    }

    /// When each is first met, going back from each part of the answer in turn and depth first.
    private func meetingsFromAnswer() -> [String: Int] {
        let sources = Dictionary(uniqueKeysWithValues: steps.map { ($0.name, $0.sources) })
        var meetings: [String: Int] = [:]
        var waiting = Array(outputs.reversed())
        while let name = waiting.popLast() {
            guard meetings[name] == nil else { continue }
            meetings[name] = meetings.count
            waiting += (sources[name] ?? []).reversed()
        }
        return meetings
    }
}
