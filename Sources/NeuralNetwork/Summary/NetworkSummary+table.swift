import Geography

extension NetworkSummary: CustomStringConvertible {
    /// A table of the steps with its totals, and the outputs below it.
    package var description: String {
        let shared = sharedStride.map { "shared at stride \($0)" } ?? ""
        let table = TextTable(
            columns: [
                .text("step"), .text("kind"), .text("takes"), .text("gives"), .number("parameters"),
                .number("multiply-adds"), .number(shared),
            ],
            rows: [["window", "", "", "\(input)", "", "", ""]] + rows.map(\.cells) + [totals])
        return ([table.text, ""] + outputs.map(\.line)).joined(separator: "\n")
    }

    private var totals: [String] {
        ["total", "", "", "", parameters.grouped, multiplyAdds.grouped, sharedMultiplyAdds?.grouped ?? ""]
    }
}

extension NetworkSummary.Row {
    fileprivate var cells: [String] {
        [
            name, kind, continuesTheStepBefore ? "" : sources.joined(separator: ", "), "\(output)",
            parameters == 0 ? "" : parameters.grouped, multiplyAdds == 0 ? "" : multiplyAdds.grouped,
            sharedMultiplyAdds.map { $0 == 0 ? "" : $0.grouped } ?? "",
        ]
    }
}

extension NetworkSummary.Output {
    /// Its columns, and where they come from.
    package var line: String {
        let places =
            columns.count == 1
            ? "output \(columns.lowerBound)" : "outputs \(columns.lowerBound) to \(columns.upperBound - 1)"
        return "\(places): \(name), \(activation.words)"
    }
}

extension Double {
    /// The nearest whole number with its thousands apart.
    fileprivate var grouped: String { Int(rounded()).grouped }
}
