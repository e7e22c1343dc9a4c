import Geography

/// A pit that miners left full of water: its colour tells its age.
struct Pool: Sendable {
    /// The colours that a pool has in turn, as what is stirred up in it settles.
    enum Colours: CaseIterable {
        case milkyToTurquoise, brownToGreen, staysBrown, turquoise, greyGreen, milky

        fileprivate var surfaces: (young: Surface, old: Surface) {
            switch self {
            case .milkyToTurquoise: (.milkyPool, .turquoisePool)
            case .brownToGreen: (.brownPool, .greyGreenPool)
            case .staysBrown: (.brownPool, .brownPool)
            case .turquoise: (.turquoisePool, .turquoisePool)
            case .greyGreen: (.greyGreenPool, .oldPool)
            case .milky: (.milkyPool, .greyGreenPool)
            }
        }
    }

    let blob: Blob
    /// Years with their fraction.
    let dug: Double
    /// When plants have closed it; `nil` while people work it.
    let closed: Double?
    let colours: Colours

    /// What lies over the ground; `nil` before it is dug and after it is closed.
    func cover(at moment: Moment, within ground: Window) -> Cover? {
        let age = moment.year - dug
        let left = closed.map { 1 - (moment.year - $0).step(0, 1.2) } ?? 1
        guard age > 0, left > 0.01, let window = blob.window(within: ground) else { return nil }
        let (young, old) = colours.surfaces
        let settled = Float(age.step(0.3, 1.8))
        let spectrum = young.spectrum.mixed(with: old.spectrum, settled)
            .mixed(with: Surface.oldPool.spectrum, Float(age.step(3.5, 6.5)))
        let share = Float(age.step(0, 0.15) * left)
        return Cover(spectrum, blob.shares(in: window).map { $0 * share }, in: window)
    }
}
