package import GeoIO
import Geography
import Imagery

/// A picture of many patches side by side, each in its colours and, where it has one, a coloured frame.
///
///     let sheet = ContactSheet(of: dataset, showing: [4, 0, 17], framed: [.mine, nil, .mine])
///     try sheet.picture.writePNG(to: "sheet.png")
///
/// True colour where the dataset has the bands, else its first three or its first alone; DN from 0 to ``whiteDN`` are
/// stretched alike in all. Masked pixels are black.
package struct ContactSheet: Sendable {
    /// The colour of a frame, three bytes.
    package struct Frame: Sendable, Equatable {
        package let red: UInt8
        package let green: UInt8
        package let blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        /// Around mines.
        package static let mine = Frame(red: 255, green: 176, blue: 0)
        /// Around what was missed.
        package static let missed = Frame(red: 230, green: 57, blue: 70)
        /// Around what was found where nothing is.
        package static let falseAlarm = Frame(red: 120, green: 94, blue: 240)
    }

    private let dataset: PatchDataset
    private let patches: [Int]
    private let frames: [Frame?]
    /// Patches in a row.
    package var columns: Int
    /// What is shown white.
    package var whiteDN = 3000
    /// Pixels of a frame, on each side of a patch.
    package var frameWidth = 3
    /// Pixels between frames.
    package var gap = 3

    /// Lays out patches in reading order; a frame for each, or none for any.
    package init(of dataset: PatchDataset, showing patches: [Int], framed frames: [Frame?] = [], columns: Int = 10) {
        precondition(frames.isEmpty || frames.count == patches.count, "every patch has its frame or none")
        self.dataset = dataset
        self.patches = patches
        self.frames = frames.isEmpty ? patches.map { _ in nil } : frames
        self.columns = max(1, min(columns, patches.count))
    }

    private var cell: Int { dataset.side + 2 * frameWidth + gap }
    private var rows: Int { max(1, (patches.count + columns - 1) / columns) }

    /// The sheet on white.
    package var picture: Picture {
        let (width, height) = (columns * cell + gap, rows * cell + gap)
        var canvas = Canvas(width: width, height: height)
        for (index, patch) in patches.enumerated() {
            let (x, y) = (gap + index % columns * cell, gap + index / columns * cell)
            if let frame = frames[index] {
                canvas.fill(x: x, y: y, side: cell - gap, with: [frame.red, frame.green, frame.blue])
            }
            canvas.draw(shades(of: patch), side: dataset.side, x: x + frameWidth, y: y + frameWidth)
        }
        return Picture(width: width, height: height, planes: canvas.planes)
    }

    /// Three planes of bytes.
    private func shades(of patch: Int) -> [[UInt8]] {
        let pixels = dataset.pixels(of: patch)
        let count = dataset.bands.count
        return colours.map { band in
            stride(from: pixels.startIndex + band, to: pixels.endIndex, by: count).map { place in
                UInt8(min(255, (Int(pixels[place]) * 510 + whiteDN) / (2 * whiteDN)))
            }
        }
    }

    /// The places of the bands that are shown red, green and blue.
    private var colours: [Int] {
        let natural = [Band.b4, .b3, .b2].compactMap { dataset.bands.firstIndex(of: $0) }
        if natural.count == 3 { return natural }
        return dataset.bands.count >= 3 ? [0, 1, 2] : [0, 0, 0]
    }
}
