/// One operation of a sweep: it makes the rows of one value from the rows of others.
///
/// Every value is a picture here; a vector is one of a single pixel. A step is then no more than where it looks, along
/// rows and along columns, and what it does with what it sees.
struct SweepOperation: Sendable {
    enum Kind: Sendable {
        /// The window's own pixels.
        case pixels
        /// With weights for squares of pixels too where it is 3 x 3 and moves by one.
        case convolution(PackedKernel, squares: WinogradKernel?, Activation)
        /// Rows x filters, and a bias.
        case groups([Float], bias: [Float], groups: Int, Activation)
        case pooling(Step.Pooling)
        case scaling(Step.Scaling)
        case activation(Activation)
        case merging(Step.Merging)
        /// Puts the channels of all sources side by side.
        case concatenation
        /// Takes pixels as they are, and zeros from outside.
        case placement
        /// Puts the pixels of a window side by side, as the channels of one.
        case flattening
        /// Cuts one pixel into those of a picture.
        case unflattening
    }

    let name: String
    let kind: Kind
    /// Earlier operations.
    let sources: [Int]
    let shape: ImageShape
    /// Where it looks at each source.
    let rows: [AxisTaps]
    let columns: [AxisTaps]

    /// Whether two rows that follow each other are made at once.
    var makesPairsOfRows: Bool {
        if case .convolution(_, .some, _) = kind { return true }
        return false
    }

    /// Whether a pooling that takes this many columns from as many of its source is faster rows first: how many numbers a
    /// row of the source has then, else 0.
    ///
    /// Windows that aren't in phase look at most pixels of a row, each a few times and far apart; taken rows first, they
    /// look at a third of them. The largest is the same in any order.
    func poolsRowsFirst(to columnCount: Int, from sourceCount: Int) -> Int {
        guard case .pooling(.maximum) = kind, let down = rows.first?.count, let across = columns.first?.count else {
            return 0
        }
        let atOnce = columnCount * down * across
        let rowsFirst = sourceCount * down + columnCount * across
        return rowsFirst < atOnce ? sourceCount * shape.channels : 0
    }
}
