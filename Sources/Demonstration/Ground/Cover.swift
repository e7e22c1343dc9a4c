import Geography

/// Something that lies over the ground: which share of each pixel it covers, and with what.
struct Cover: Sendable {
    let window: Window
    /// 0...1, row by row.
    let shares: [Float]
    let spectrum: Spectrum
    /// What the spectrum is mixed with, and how much of it there is at each pixel.
    var other: (spectrum: Spectrum, shares: [Float])?

    init(_ surface: Surface, _ shares: [Float], in window: Window, mixedWith other: (Surface, [Float])? = nil) {
        self.init(surface.spectrum, shares, in: window)
        self.other = other.map { ($0.0.spectrum, $0.1) }
    }

    init(_ spectrum: Spectrum, _ shares: [Float], in window: Window) {
        precondition(shares.count == window.pixelCount, "every pixel has its share")
        self.window = window
        self.shares = shares
        self.spectrum = spectrum
    }
}
