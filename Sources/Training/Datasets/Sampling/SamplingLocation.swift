package import Geography

/// A labelled place that patches are cut around.
package struct SamplingLocation: Sendable, Equatable {
    package let place: Coordinate
    package let isMine: Bool
    /// Where the location comes from: the file's title, or what its `source_file` says.
    package let source: String
    /// When the label holds, where the location says; nil where whoever asks decides.
    package let period: Period?

    package init(place: Coordinate, isMine: Bool, source: String, period: Period? = nil) {
        self.place = place
        self.isMine = isMine
        self.source = source
        self.period = period
    }
}
