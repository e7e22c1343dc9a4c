/// Faults of one file, where thousands may be alike: of each kind the first is told, and how many there are.
struct FaultCounter {
    private let path: String
    private var kinds: [String] = []
    private var first: [String: (severity: SiteFinding.Severity, line: Int, remedy: String)] = [:]
    private var counts: [String: Int] = [:]

    init(path: String) { self.path = path }

    mutating func add(_ severity: SiteFinding.Severity, line: Int, _ problem: String, _ remedy: String) {
        if first[problem] == nil {
            kinds.append(problem)
            first[problem] = (severity, line, remedy)
        }
        counts[problem, default: 0] += 1
    }

    var findings: [SiteFinding] {
        kinds.compactMap { problem in
            guard let first = first[problem], let count = counts[problem] else { return nil }
            let whole = count > 1 ? "\(problem.dropLast()) (the first of \(count))." : problem
            return SiteFinding(first.severity, path, line: first.line, whole, first.remedy)
        }
    }
}
