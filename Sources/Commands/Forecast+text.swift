import Foundation
import Pipeline

extension Forecast {
    /// The forecast for people, region after region.
    var text: String {
        var lines = entries.flatMap(\.lines)
        if entries.isEmpty { lines.append("No region has a period that a network is to look at.") }
        if !moving.isEmpty {
            lines.append("These numbers are to be made, and published ones may move:")
            for number in moving {
                let now = number.hectares.map { "now \(Int($0.rounded()).spaced) ha" } ?? "not published yet"
                lines.append("  \(number.region) \(number.period), \(number.model): \(now)")
            }
        }
        for item in leftOut { lines.append("left out \(item.what): \(item.why)") }
        lines.append(
            entries.contains { $0.composites.toMake + $0.scores.toMake > 0 }
                ? "In all \(bytes.bytesText) to read, in \(seconds.durationText) on this machine. Nothing was made: 'minemap build' does."
                : "No imagery is to be read.")
        return lines.joined(separator: "\n")
    }
}

extension Forecast.Entry {
    fileprivate var lines: [String] {
        let left = scenesLeftOut == 0 ? "" : ", \(scenesLeftOut) left out"
        var lines = ["\(region) \(period), \(model) on \(imagery)"]
        lines.append(
            "  scenes      \(scenesFound) found\(left); \(overpasses) overpass\(overpasses == 1 ? "" : "es") to look at"
        )
        lines.append("  tiles       \(tiles)")
        lines.append("  composites  \(composites.words)")
        lines.append("  scores      \(scores.words)\(windows == 0 ? "" : ", \(windows.spaced) windows to score")")
        if composites.toMake + scores.toMake > 0 {
            lines.append("  to read     about \(bytes.bytesText)")
            lines.append("  time        about \(seconds.durationText)")
        }
        return lines
    }
}

extension Forecast.Work {
    fileprivate var words: String { "\(toMake) to make, \(total - toMake) kept" }
}

extension Int {
    /// Digits in groups of three, like `1 380 000`, with a space that doesn't break.
    fileprivate var spaced: String {
        var digits = String(magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: "\u{202F}")
    }

    /// Bytes in the largest unit that leaves a number above 1.
    fileprivate var bytesText: String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var (value, unit) = (Double(self), 0)
        while value >= 1_000, unit < units.count - 1 {
            value /= 1_000
            unit += 1
        }
        return String(format: value < 10 && unit > 0 ? "%.1f %@" : "%.0f %@", value, units[unit])
    }
}

extension Double {
    /// Seconds as people say them.
    var durationText: String {
        switch self {
        case ..<1: "under a second"
        case ..<90: "\(Int(rounded())) s"
        case ..<5_400: "\(Int((self / 60).rounded())) min"
        default: String(format: "%.1f hours", self / 3_600)
        }
    }
}
