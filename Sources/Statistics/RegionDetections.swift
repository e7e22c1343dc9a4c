package import Detections
package import Geography

/// One period's detections, with what is to be printed beside their area.
package struct RegionDetections: Sendable {
    package let region: String
    package let period: Period
    package let model: String
    package let threshold: Double
    package let detections: DetectionSet
    package let observedShare: Double?
    package let ground: ObservedGround?
    package let dataDigest: String

    package init(
        region: String, period: Period, model: String, threshold: Double, detections: DetectionSet,
        observedShare: Double?, ground: ObservedGround? = nil, dataDigest: String
    ) {
        self.region = region
        self.period = period
        self.model = model
        self.threshold = threshold
        self.detections = detections
        self.observedShare = observedShare
        self.ground = ground
        self.dataDigest = dataDigest
    }
}
