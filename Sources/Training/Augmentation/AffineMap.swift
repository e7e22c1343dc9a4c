import Foundation
package import Geography

/// Where each pixel of a window looks in a patch: rotation, shear, zoom and shift in one.
///
///     row in the patch    = rows.0 · row + rows.1 · column + rows.2
///     column in the patch = columns.0 · row + columns.1 · column + columns.2
///
/// It turns about the centre, so that the middle of the window shows the middle of the patch but for the shift.
package struct AffineMap: Sendable, Equatable {
    package var rows: (Double, Double, Double)
    package var columns: (Double, Double, Double)

    /// Looks straight at the centre of a patch.
    package init(window: Int, patch: Int) {
        // The same whole pixels that are trimmed where nothing is augmented.
        let margin = Double((patch - window) / 2)
        rows = (1, 0, margin)
        columns = (0, 1, margin)
    }

    /// What one patch of one epoch is given.
    ///
    /// - Parameters:
    ///   - augmentation: The ranges.
    ///   - window: The side of what the network sees, in pixels.
    ///   - patch: The side of the patch.
    ///   - numbers: Draws the amounts, as many whether or not they are used.
    package init(
        _ augmentation: Augmentation, window: Int, patch: Int, drawing numbers: inout SplitMix
    ) {
        let isWarped = numbers.real(in: 0..<1) < augmentation.probabilities.warp
        let angle = numbers.symmetric(augmentation.rotation) * .pi / 180
        let zoom = exp(numbers.real(from: log(augmentation.zoom.lowerBound), to: log(augmentation.zoom.upperBound)))
        let stretch = exp(numbers.gaussian() * augmentation.stretch / 2)
        let shear = numbers.symmetric(augmentation.shear)
        let shift = (numbers.symmetric(augmentation.shift), numbers.symmetric(augmentation.shift))
        let turns = Int(numbers.next() >> 62)
        let isFlipped = numbers.next() >> 63 == 1

        var linear = (1.0, 0.0, 0.0, 1.0)
        if isWarped {
            let (cosine, sine) = (cos(angle), sin(angle))
            let (high, wide) = (stretch / zoom, 1 / (zoom * stretch))
            // Rotation after shear after zoom, row by row.
            linear = (
                cosine * high, (cosine * shear - sine) * wide,
                sine * high, (sine * shear + cosine) * wide
            )
        }
        if augmentation.flips, isFlipped { linear = (linear.0, -linear.1, linear.2, -linear.3) }
        for _ in 0..<(augmentation.turns ? turns : 0) { linear = (linear.1, -linear.0, linear.3, -linear.2) }
        self.init(
            linear, shift: isWarped ? shift : (shift.0.rounded(), shift.1.rounded()), window: window, patch: patch)
    }

    /// Turns a window's pixels about its centre by a matrix, row by row.
    package init(
        _ linear: (Double, Double, Double, Double), shift: (Double, Double) = (0, 0), window: Int, patch: Int
    ) {
        let (middle, centre) = (Double(window - 1) / 2, Double((patch - window) / 2) + Double(window - 1) / 2)
        rows = (linear.0, linear.1, centre - (linear.0 + linear.1) * middle + shift.0)
        columns = (linear.2, linear.3, centre - (linear.2 + linear.3) * middle + shift.1)
    }

    package static func == (one: AffineMap, other: AffineMap) -> Bool {
        one.rows == other.rows && one.columns == other.columns
    }

    /// The six numbers, as `minemap_warp` takes them.
    var numbers: [Double] { [rows.0, rows.1, rows.2, columns.0, columns.1, columns.2] }
}
