import Foundation

/// A layer in the compact form can be decoded, and gives sound polygons.
///
/// The form is what `templates/features.js` reads: whole numbers, five bits a character, each shape from where the last
/// one began. This reads it as that does, and holds what comes out to RFC 7946.
struct CompactLayerCheck {
    private var numbers: CompactNumbers
    private var steps: [(dx: Int, dy: Int)] = []
    private var unit = 1.0
    private var (x, y) = (0, 0)
    private var faults: FaultCounter

    static func findings(in file: SiteFile) -> [SiteFinding] {
        let root: JSONNode
        do throws(JSONFault) {
            root = try JSONReader.node(in: file.bytes)
        } catch {
            return [error.finding(in: file)]
        }
        guard let decimals = root["decimals"]?.number, (0...15).contains(decimals), let steps = root["steps"]?.string,
            let shapes = root["shapes"]?.string, let columns = root["columns"]?.array
        else {
            return [
                file.error("The layer lacks a part of the compact form.", "Build the page anew.")
            ]
        }
        var check = CompactLayerCheck(numbers: CompactNumbers(shapes), faults: FaultCounter(path: file.path))
        guard let count = check.decode(steps: steps, decimals: Int(decimals)) else {
            return [file.error("The layer's shapes can't be decoded.", "Build the page anew.")]
        }
        check.look(at: columns, features: count)
        return check.faults.findings
    }

    private init(numbers: CompactNumbers, faults: FaultCounter) {
        self.numbers = numbers
        self.faults = faults
    }

    /// Reads all shapes.
    ///
    /// - Returns: How many there are; `nil` where the numbers break off.
    private mutating func decode(steps text: String, decimals: Int) -> Int? {
        unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
        var table = CompactNumbers(text)
        while !table.isAtEnd {
            guard let step = table.nextStep() else { return nil }
            steps.append(step)
        }
        var count = 0
        while !numbers.isAtEnd {
            guard decodeShape() else { return nil }
            count += 1
        }
        return count
    }

    private mutating func decodeShape() -> Bool {
        guard let kind = numbers.next() else { return false }
        switch kind {
        case 0: return true
        case 1: return begin() != nil
        case 2:
            guard let polygons = numbers.next() else { return false }
            for _ in 0..<polygons {
                guard let rings = numbers.next(), decodeRings(rings) else { return false }
            }
            return true
        default: return decodeRings(kind - 2)
        }
    }

    private mutating func decodeRings(_ count: Int) -> Bool {
        for index in 0..<count {
            guard let corners = numbers.next() else { return false }
            if corners == 0 {
                faults.add(.error, line: 1, RingFault.short.problem, RingFault.short.remedy)
                continue
            }
            guard let first = begin() else { return false }
            var ring = [first]
            var (x, y) = (x, y)
            while ring.count < corners {
                guard let step = nextStep() else { return false }
                (x, y) = (x &+ step.dx, y &+ step.dy)
                ring.append(position(x, y))
            }
            ring.append(first)
            guard let fault = RingFault(in: ring, isHole: index > 0) else { continue }
            faults.add(fault.severity, line: 1, fault.problem, fault.remedy)
        }
        return true
    }

    private mutating func begin() -> Vertex? {
        guard let step = numbers.nextStep() else { return nil }
        (x, y) = (x &+ step.dx, y &+ step.dy)
        return position(x, y)
    }

    private mutating func nextStep() -> (dx: Int, dy: Int)? {
        guard !steps.isEmpty else { return numbers.nextStep() }
        guard let number = numbers.next(), number <= steps.count else { return nil }
        return number == 0 ? numbers.nextStep() : steps[number - 1]
    }

    private mutating func position(_ x: Int, _ y: Int) -> Vertex {
        let vertex = Vertex(x: Double(x) / unit, y: Double(y) / unit)
        if abs(vertex.x) > 180 || abs(vertex.y) > 90 {
            faults.add(
                .error, line: 1, "A position is outside of the earth's longitudes and latitudes.",
                "Write degrees on WGS84, longitude first.")
        }
        return vertex
    }

    /// How many numbers of 32 bits a text of six characters each holds; `nil` where it holds something else.
    private static func floatCount(in text: String) -> Int? {
        let isOfAlphabet = text.utf8.allSatisfy { CompactNumbers.digit(of: $0) != nil }
        return isOfAlphabet && text.utf8.count.isMultiple(of: 6) ? text.utf8.count / 6 : nil
    }

    private mutating func look(at columns: [JSONNode], features: Int) {
        for column in columns {
            let values = column["values"]?.array?.count ?? column["floats"]?.string.flatMap(Self.floatCount)
            let places = column["at"]?.array
            let fits = places.map { places in
                places.count == values
                    && places.allSatisfy { $0.number.map { $0 >= 0 && $0 < Double(features) } ?? false }
            }
            guard column["name"]?.string == nil || !(fits ?? (values == features)) else { continue }
            faults.add(
                .error, line: column.line, "A column of the layer doesn't fit its features.", "Build the page anew.")
        }
    }
}
