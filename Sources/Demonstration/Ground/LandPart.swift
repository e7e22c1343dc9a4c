/// A part of the land that changes by itself: a river, a mine, a clearing.
protocol LandPart: Sendable {
    /// What lies over the ground at a time, from below upwards.
    func covers(at moment: Moment) -> [Cover]
}
