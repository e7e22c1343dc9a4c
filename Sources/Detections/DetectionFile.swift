import Foundation
package import Geography

/// The names of files of detections, in the grammar of the published system since 2024.
///
///     data/outputs/<model>/<region>_<model>_<threshold>_<start>_<end>.geojson
///     data/outputs/<model>/<region>_<model>_<threshold>_<start>_<end>-dissolved-<threshold>.geojson
///
/// The threshold has two decimals in the first place, and as few as it needs in the second.
package struct DetectionFile: Hashable, Sendable {
    package let region: String
    /// The model's short name, like `44px_v2.8`.
    package let model: String
    package let threshold: Double
    package let period: Period

    package init(region: String, model: String, threshold: Double, period: Period) {
        self.region = region
        self.model = model
        self.threshold = threshold
        self.period = period
    }

    package var stem: String {
        "\(region)_\(model)_\(String(format: "%.2f", threshold))_\(period.start)_\(period.end)"
    }

    /// The windows, one polygon each.
    package var windows: String { "data/outputs/\(model)/\(stem).geojson" }

    /// The polygons dissolved from the windows.
    package var dissolved: String {
        "data/outputs/\(model)/\(stem)-dissolved-\(String(format: "%g", threshold)).geojson"
    }
}
