import Foundation
import GeoIO

extension Double {
    /// As few digits as say the same number, whole ones without a point.
    var shortText: String { jsonText }

    /// A fixed number of decimals, the same in every locale.
    func text(decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}
