/// What hangs over the ground in one scene.
package struct Weather: Sendable, Equatable {
    /// Part of the ground that clouds hide.
    var cover = 0.0
    /// Pixels between clouds, about: small is a field of cumulus, large a front.
    var size = 55.0
    /// Metres above the ground of the clouds' bases.
    var base = 1100.0
    /// Haze: 0 is the usual air, 1 so thick that rivers are hard to see.
    var haze: Float = 0.05
    /// Thin ice clouds, 0...1.
    var cirrus: Float = 0
    /// Water in the air, which darkens B9: 1 is usual.
    var vapour: Float = 1

    static let clear = Weather(cover: 0.02, size: 90)
    static let fewClouds = Weather(cover: 0.09, size: 85, base: 950)
    static let cumulus = Weather(cover: 0.22, size: 75)
    static let manyClouds = Weather(cover: 0.45, size: 110, base: 1400, vapour: 1.15)
    static let hazy = Weather(cover: 0.03, size: 90, haze: 0.42, vapour: 0.9)
    static let icy = Weather(cover: 0.12, size: 60, base: 1300, cirrus: 0.5)
    static let overcast = Weather(cover: 0.9, size: 160, base: 1900, cirrus: 0.25, vapour: 1.3)
}
