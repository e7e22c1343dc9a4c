import Geography

/// An invented stretch of rainforest river with everything on it, through all years.
///
/// The same seed gives the same land.
package struct Land: Sendable {
    package let seed: UInt64
    package let site: Site
    let window: Window
    let river: River
    let relief: Relief
    let parts: [any LandPart]
    package let mines: [Mine]
    package let imitators: [Imitator]

    /// The years that it is shown in.
    package static let years = 2020...2023

    package init(seed: UInt64) {
        self.init(seed: seed, side: Site.side)
    }

    /// A ground some pixels wide, more than 100: a small one takes less time, and has room for less.
    package init(seed: UInt64, side: Int) {
        self.seed = seed
        site = Site(seed: seed)
        window = Window(column: 0, row: 0, width: side, height: side)
        river = River(seed: seed, over: window)
        let bare = Relief(seed: seed, river: river, over: window)
        let drainage = Drainage(of: bare, river: river)
        relief = bare.carved(by: drainage.creeks)
        var settling = Settling(seed: seed, river: river, relief: relief, creeks: drainage.creeks)
        settling.settle()
        parts = settling.parts
        mines = settling.mines
        imitators = settling.imitators
    }
}
