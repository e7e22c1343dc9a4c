import Gate
import GeoIO

extension SiteFinding {
    /// Findings with their counts, for other programs.
    static func json(of findings: [SiteFinding], in inspection: Inspection) -> JSONValue {
        .object([
            "pages": .number(Double(inspection.pageCount)), "other_files": .number(Double(inspection.otherCount)),
            "errors": .number(Double(findings.count { $0.severity == .error })),
            "warnings": .number(Double(findings.count { $0.severity == .warning })),
            "findings": .array(findings.map(\.json)),
        ])
    }

    private var json: JSONValue {
        .object([
            "severity": .string(severity.rawValue), "file": .string(file), "line": .number(Double(line)),
            "problem": .string(problem), "remedy": .string(remedy),
        ])
    }
}
