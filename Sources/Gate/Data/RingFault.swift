/// A corner of a ring, in degrees.
struct Vertex: Hashable {
    let x: Double
    let y: Double
}

/// What can be wrong with a ring of a polygon, by RFC 7946.
enum RingFault: Hashable {
    case short, open, turned(isHole: Bool)

    /// What is wrong with a ring; `nil` when it is sound.
    init?(in vertices: [Vertex], isHole: Bool) {
        guard vertices.count >= 4 else {
            self = .short
            return
        }
        guard vertices.first == vertices.last else {
            self = .open
            return
        }
        let first = vertices[0]
        // Twice the area, counterclockwise positive; from the first corner, so that small rings keep their digits.
        let area = zip(vertices, vertices.dropFirst()).reduce(0.0) { sum, edge in
            sum + (edge.0.x - first.x) * (edge.1.y - first.y) - (edge.1.x - first.x) * (edge.0.y - first.y)
        }
        guard area != 0, (area > 0) == isHole else { return nil }
        self = .turned(isHole: isHole)
    }

    var severity: SiteFinding.Severity {
        switch self {
        case .short, .open: .error
        case .turned: .warning
        }
    }

    var problem: String {
        switch self {
        case .short: "A ring has fewer than four positions."
        case .open: "A ring doesn't end where it begins."
        case .turned(isHole: false): "An outer ring runs clockwise."
        case .turned(isHole: true): "The ring of a hole runs counterclockwise."
        }
    }

    var remedy: String {
        switch self {
        case .short: "Leave it out: it holds no ground."
        case .open: "Repeat its first position at its end."
        case .turned: "Write it the other way round."
        }
    }
}
