import Foundation
import GeoIO

extension Double {
    /// As few digits as say the same number, whole ones without a point.
    var shortText: String { jsonText }

    /// A fixed number of decimals, the same in every locale.
    func text(decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}

extension Double {
    /// The share in percent, with a space that doesn't break.
    func percentText(decimals: Int) -> String { "\((100 * self).text(decimals: decimals))\u{A0}%" }

    /// The share in percent, to a tenth.
    var percentText: String { percentText(decimals: 1) }
}
