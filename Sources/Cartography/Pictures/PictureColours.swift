extension Colour {
    /// Behind lettering.
    static let paper = Colour(red: 0xFB, green: 0xFA, blue: 0xF7)
    static let ink = Colour(red: 0x1D, green: 0x1C, blue: 0x1A)
    static let softInk = Colour(red: 0x5A, green: 0x57, blue: 0x50)
    static let faintInk = Colour(red: 0x7D, green: 0x77, blue: 0x68)
    static let rule = Colour(red: 0xD9, green: 0xD4, blue: 0xC7)
    /// Of the site.
    static let accent = Colour(red: 0xB2, green: 0x41, blue: 0x0F)
    static let sea = Colour(red: 0xDC, green: 0xE6, blue: 0xEA)
    static let land = Colour(red: 0xF4, green: 0xF1, blue: 0xE9)
    static let border = Colour(red: 0xC6, green: 0xBF, blue: 0xAE)
    /// Where nothing is said of land or sea.
    static let plain = Colour(red: 0xEF, green: 0xED, blue: 0xE7)
    static let white = Colour(red: 0xFF, green: 0xFF, blue: 0xFF)
}
