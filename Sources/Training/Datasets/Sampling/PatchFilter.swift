import Imagery

/// Which patches are too poor to keep.
package struct PatchFilter: Sendable, Equatable {
    /// Whose black pixels are looked at.
    package enum Subject: String, Sendable, CaseIterable { case mines, all, none }

    /// A patch is kept when less than this part of it is masked.
    package var mostMasked = 0.1
    /// A patch is kept when less than this part of it is black: when the mean of a pixel's bands is below DN 10.
    package var mostBlack = PatchDefect.mostBlack
    /// Mines alone, as the published system has it: dark water is a fair example of what isn't one.
    ///
    /// Reference: `filter_black`, definitions.md, C.9.
    package var blackOf = Subject.mines

    /// Why a patch isn't kept.
    package enum Reason: String, Sendable, CaseIterable {
        case masked
        case black
    }

    package init() {}

    /// Why a patch isn't kept; nil when it is.
    ///
    /// - Parameters:
    ///   - pixels: Rows x columns x bands, 0 where masked.
    ///   - bands: How many there are.
    ///   - isMine: The patch's label.
    /// - Returns: The first reason that there is.
    package func objection(to pixels: [UInt16], bands: Int, isMine: Bool) -> Reason? {
        let count = Double(pixels.count / bands)
        let starts = stride(from: 0, to: pixels.count, by: bands)
        let masked = starts.count { pixels[$0..<($0 + bands)].allSatisfy { $0 == 0 } }
        guard Double(masked) < mostMasked * count else { return .masked }
        guard blackOf == .all || blackOf == .mines && isMine else { return nil }
        let black = starts.count { pixels[$0..<($0 + bands)].isBlack }
        return Double(black) < mostBlack * count ? nil : .black
    }
}
