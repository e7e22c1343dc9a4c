package import Geography

/// How the detections of one region and period compare with what is known to be on the ground.
///
/// Counts are what is stored; shares are derived from them, so that no two numbers can disagree. A mine is found when a
/// detection covers any part of it, and a detection is right when it covers any part of a mine: the question that the
/// network answers is whether a window holds a mine, not where in it.
package struct TruthComparison: Hashable, Sendable, Codable {
    package let region: String
    package let period: Period
    package let model: String
    package let threshold: Double
    /// The mines of the truth, and those of them that some detection covers in part.
    package let mineCount: Int
    package let foundCount: Int
    /// The detections, and those of them that cover a part of some mine.
    package let detectionCount: Int
    package let rightCount: Int
    /// What the other detections cover instead, with how many do; one that covers several kinds counts for each.
    ///
    /// `nothing known` is ground that the truth doesn't name.
    package let mistaken: [MistakenFor]
    /// The mined ground of the truth, each place once.
    package let minedGround: Area
    /// The union of the detections.
    package let footprint: Area
    /// The mined ground that lies in the footprint.
    package let minedGroundFound: Area

    package init(
        region: String, period: Period, model: String, threshold: Double, mineCount: Int, foundCount: Int,
        detectionCount: Int, rightCount: Int, mistaken: [MistakenFor], minedGround: Area, footprint: Area,
        minedGroundFound: Area
    ) {
        self.region = region
        self.period = period
        self.model = model
        self.threshold = threshold
        self.mineCount = mineCount
        self.foundCount = foundCount
        self.detectionCount = detectionCount
        self.rightCount = rightCount
        self.mistaken = mistaken
        self.minedGround = minedGround
        self.footprint = footprint
        self.minedGroundFound = minedGroundFound
    }

    /// The share of mines that were found, 0 to 1; nil where there is none.
    package var recall: Double? { mineCount == 0 ? nil : Double(foundCount) / Double(mineCount) }

    /// The share of detections that are right, 0 to 1; nil where there is none.
    package var precision: Double? { detectionCount == 0 ? nil : Double(rightCount) / Double(detectionCount) }

    /// How many times the mined ground the footprint is; nil where nothing is mined.
    package var excess: Double? {
        minedGround == .zero ? nil : footprint.squareMetres / minedGround.squareMetres
    }
}

/// A kind of ground that a network took for a mine, and how often.
package struct MistakenFor: Hashable, Sendable, Codable {
    package let kind: String
    package let count: Int

    package init(_ kind: String, count: Int) {
        self.kind = kind
        self.count = count
    }

    /// Ground that the truth doesn't name.
    package static let nothingKnown = "nothing known"
}
