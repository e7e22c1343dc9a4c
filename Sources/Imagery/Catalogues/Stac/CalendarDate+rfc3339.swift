import Foundation
import Geography

extension CalendarDate {
    /// The day in UTC of a time as RFC 3339 has it, like `2018-01-01T10:54:41.027Z`; `nil` for anything else.
    ///
    /// A time without a zone, which some catalogues write, is in UTC.
    init?(time text: String) {
        let form =
            /([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?([Zz]|[+\-][0-9]{2}:?[0-9]{2})?/
        guard let parts = text.wholeMatch(of: form)?.output, let day = CalendarDate(parts.1) else { return nil }
        let zone = parts.3.map { $0.uppercased() } ?? "Z"
        guard let time = try? Date("\(day)T\(parts.2)\(zone)", strategy: .iso8601) else { return nil }
        self.init(time.formatted(.iso8601.year().month().day()))
    }
}
