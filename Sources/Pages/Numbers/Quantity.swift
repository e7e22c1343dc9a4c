import Foundation
import Geography
import Languages
import Project
import Statistics

/// A number with what it counts.
enum Quantity: Hashable, Sendable {
    case hectares(Double)
    case count(Double)
    case percent(Double)
    /// Of 1, as the statistics have it.
    case share(Double)
    case times(Double)

    var number: Double {
        switch self {
        case .hectares(let number), .count(let number), .percent(let number), .share(let number), .times(let number):
            number
        }
    }

    /// As the statistics are published: hectares and shares with four decimals, counts whole.
    var exactText: String {
        if case .count(let count) = self { "\(Int(count))" } else { String(format: "%.4f", number) }
    }

    func unitName(as tag: NumberTag) -> String {
        switch self {
        case .hectares: tag.unit == .km2 ? "km2" : "ha"
        case .percent, .share: "percent"
        case .count, .times: "count"
        }
    }

    /// The number with its unit, rounded as the tag says, in the edition's form.
    func text(as tag: NumberTag, in edition: Edition) -> String {
        let language = edition.language
        let plain: String =
            switch self {
            case .hectares(let hectares):
                language.text(of: tag.unit == .km2 ? hectares / 100 : hectares, rounded: tag.rounding ?? .digits(3))
            case .count(let count): language.text(of: count, rounded: tag.rounding ?? .decimals(0))
            case .percent(let percent): language.text(of: percent, rounded: tag.rounding ?? .decimals(0))
            case .share(let share): language.text(of: share * 100, rounded: tag.rounding ?? .decimals(1))
            case .times(let ratio): language.text(of: ratio, rounded: tag.rounding ?? .digits(2))
            }
        let signed = (tag.isSigned && number > 0 ? "+" : "") + plain
        guard !tag.isBare, let phrase = phrase(as: tag) else { return signed }
        return edition.phrases.text(phrase, ["number": signed])
    }

    private func phrase(as tag: NumberTag) -> String? {
        switch self {
        case .hectares: "number.\((tag.unit ?? .ha).rawValue)"
        case .percent, .share: "number.percent"
        case .count, .times: nil
        }
    }
}

extension Language {
    func text(of number: Double, rounded rounding: Rounding) -> String {
        switch rounding {
        case .decimals(let decimals): text(of: number, decimals: decimals)
        case .digits(let digits): text(of: number, digits: digits)
        }
    }
}
