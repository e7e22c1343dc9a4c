/// What was found out about a file by itself; the file isn't needed again until its bytes change.
struct FileFacts: Hashable, Codable, Sendable {
    /// What is wrong with it, whatever else is in the site.
    var findings: [SiteFinding] = []
    /// What it mentions.
    var references: [Reference] = []
    /// The ids that a link can lead to.
    var anchors: [String] = []
    /// Bytes that a reader's browser fetches for it, compressed where hosts compress.
    var transferSize = 0
    var page: PageFacts?
    /// Of a file of detections: how many have a mean score above 0, 0.01 and so on up to 1.
    var scores: [Int]?
}
