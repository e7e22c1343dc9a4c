extension Colour {
    /// Colours for periods in order of time: blue for the oldest, vermilion for the newest.
    ///
    /// The ends differ in hue along the blue-yellow axis and in lightness, so they stay apart with
    /// any of the common colour deficiencies; all keep a contrast of 3 to 1 to land in the light and in the dark. A single
    /// period is vermilion.
    package static func periods(_ count: Int) -> [Colour] {
        guard count > 1 else { return Array(repeating: newest, count: max(count, 0)) }
        return (0..<count).map { index in
            let place = Double(index) / Double(count - 1) * 2
            return place <= 1
                ? oldest.mixed(with: middle, fraction: place) : middle.mixed(with: newest, fraction: place - 1)
        }
    }

    private static let oldest = Colour(red: 0x2A, green: 0x7A, blue: 0xB9)
    private static let middle = Colour(red: 0xA8, green: 0x55, blue: 0xA0)
    private static let newest = Colour(red: 0xE0, green: 0x56, blue: 0x1B)
}
