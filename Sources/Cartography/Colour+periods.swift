extension Colour {
    /// Colours for periods in order of time: blue for the oldest, vermilion for the newest.
    ///
    /// Hue and lightness change together, so that neighbours stay apart for eyes of every common kind, up to six
    /// periods: by 17 or more of CIELAB's units, of which one or two can just be told apart. All keep a contrast of
    /// 3 to 1 to land in the light and in the dark. A single period is vermilion.
    package static func periods(_ count: Int) -> [Colour] {
        guard count > 1 else { return Array(repeating: ramp[ramp.count - 1], count: max(count, 0)) }
        return (0..<count).map { index in
            let place = Double(index) / Double(count - 1) * Double(ramp.count - 1)
            let stop = min(Int(place), ramp.count - 2)
            return ramp[stop].mixed(with: ramp[stop + 1], fraction: place - Double(stop))
        }
    }

    /// Found by a search for the largest distance between neighbours, with the ends fixed.
    private static let ramp = [
        Colour(red: 0x2F, green: 0x7A, blue: 0xD0),
        Colour(red: 0x92, green: 0x81, blue: 0xB0),
        Colour(red: 0xA3, green: 0x66, blue: 0x76),
        Colour(red: 0xC0, green: 0x60, blue: 0x50),
        Colour(red: 0xE2, green: 0x50, blue: 0x10),
    ]
}
