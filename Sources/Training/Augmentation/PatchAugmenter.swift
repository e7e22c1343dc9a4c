import CKernels
import Foundation
package import Geography
package import NeuralNetwork

/// Makes what a network is given of the patches of a dataset: cut to its window, augmented, normalised.
///
/// A patch's pixels are a function of the seed, the epoch and the patch alone, whichever thread makes them and when.
package struct PatchAugmenter: Sendable {
    package let pixels: TrainingPixels
    /// The side of what the network sees, in pixels.
    package let window: Int
    let augmentation: Augmentation
    private let scales: [minemap_scale]
    private let seed: UInt64

    package init(
        _ pixels: TrainingPixels, window: Int, augmentation: Augmentation, normalization: Normalization, seed: UInt64
    ) {
        self.pixels = pixels
        self.window = window
        self.augmentation = augmentation
        self.seed = seed
        scales = normalization.scales(channels: pixels.channels, unitsPerDN: 1)
    }

    /// The values of one window: rows x columns x channels.
    package var windowSize: Int { window * window * pixels.channels }

    /// The windows of some patches as they are: the middle of each.
    package func plainWindows(of patches: some Collection<Int>) -> [Float] {
        let map = AffineMap(window: window, patch: pixels.side)
        return windows(patches.count) { index, output in
            let patch = patches[patches.index(patches.startIndex, offsetBy: index)]
            pixels.warp(patch, by: map, to: output, side: window)
        }
    }

    /// The windows of one batch, augmented.
    package func windows(of draws: ArraySlice<PatchDraw>, epoch: Int) -> [Float] {
        windows(draws.count) { index, output in
            let draw = draws[draws.startIndex + index]
            var numbers = SplitMix(seed: seed, epoch, draw.patch, draw.occurrence)
            augment(draw.patch, to: output, drawing: &numbers)
        }
    }

    /// The window of one patch in DN, augmented.
    package func augmented(_ patch: Int, drawing numbers: inout SplitMix) -> [Float] {
        var window = [Float](repeating: 0, count: windowSize)
        window.withUnsafeMutableBufferPointer { augment(patch, to: $0, drawing: &numbers) }
        return window
    }

    /// Fills windows one after the other and normalises them.
    private func windows(_ count: Int, _ fill: (Int, UnsafeMutableBufferPointer<Float>) -> Void) -> [Float] {
        [Float](unsafeUninitializedCapacity: count * windowSize) { buffer, initialized in
            for index in 0..<count {
                let window = UnsafeMutableBufferPointer(
                    rebasing: buffer[(index * windowSize)..<((index + 1) * windowSize)])
                fill(index, window)
                minemap_normalise_floats(
                    window.baseAddress, Int64(self.window * self.window), Int64(pixels.channels), scales)
            }
            initialized = count * windowSize
        }
    }

    private func augment(_ patch: Int, to output: UnsafeMutableBufferPointer<Float>, drawing numbers: inout SplitMix) {
        let map = AffineMap(augmentation, window: window, patch: pixels.side, drawing: &numbers)
        pixels.warp(patch, by: map, to: output, side: window)
        let look = PatchLook(augmentation, side: window, channels: pixels.channels, limit: pixels.largest)
        look.apply(to: output, drawing: &numbers)
    }
}
