import Geography
package import NeuralNetwork

/// A window of digital numbers (DN) that a few words define, so that a card needn't hold its pixels.
///
/// The window is cut into blocks of `size` x `size` pixels; those at its lower and right edges may be smaller. Blocks
/// are drawn row by row and column by column from SplitMix64, begun with `seed`, where a draw from `low` to `high` is
///
///     low + next mod (high − low + 1)
///
/// and all pixels of a block are alike. `scripts/make-test-vectors.py` draws the same windows for Keras.
package struct TestPattern: Sendable, Equatable {
    package let seed: UInt64
    /// The side of a block, in pixels.
    package let size: Int
    package let low: UInt16
    package let high: UInt16
    package let ground: Ground

    /// What a draw decides.
    package enum Ground: Sendable, Equatable {
        /// A DN: there is one draw for every band of a block, in the order of the network's input.
        ///
        /// A card calls it `noise` where blocks are single pixels, else `blocks`.
        case anything
        /// How much of the second of two grounds a block has, in thousandths: there is one draw for a block.
        ///
        ///     DN = (first · (1000 − draw) + second · draw) / 1000, rounded down
        ///
        /// A card calls it `mixed`. Networks that are certain about noise waver between forest and water.
        case mixed(first: [UInt16], second: [UInt16])
    }

    package init(seed: UInt64, size: Int, low: UInt16, high: UInt16, ground: Ground = .anything) {
        self.seed = seed
        self.size = size
        self.low = low
        self.high = high
        self.ground = ground
    }

    /// The DN of the window, rows x columns x bands.
    package func window(of shape: ImageShape) -> [UInt16] {
        var random = SplitMix(seed: seed)
        var window = [UInt16](repeating: 0, count: shape.count)
        for row in stride(from: 0, to: shape.height, by: size) {
            for column in stride(from: 0, to: shape.width, by: size) {
                let block = block(of: shape.channels, from: &random)
                for row in row..<min(row + size, shape.height) {
                    for column in column..<min(column + size, shape.width) {
                        let pixel = (row * shape.width + column) * shape.channels
                        window.replaceSubrange(pixel..<(pixel + shape.channels), with: block)
                    }
                }
            }
        }
        return window
    }

    private func block(of channels: Int, from random: inout SplitMix) -> [UInt16] {
        switch ground {
        case .anything: return (0..<channels).map { _ in draw(from: &random) }
        case .mixed(let first, let second):
            let share = Int(draw(from: &random))
            return zip(first, second).map { UInt16((Int($0) * (1000 - share) + Int($1) * share) / 1000) }
        }
    }

    private func draw(from random: inout SplitMix) -> UInt16 {
        low + UInt16(random.next() % (UInt64(high - low) + 1))
    }
}
