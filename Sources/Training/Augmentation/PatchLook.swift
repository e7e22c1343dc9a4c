import CKernels
import Foundation
import Geography

/// The changes that leave every pixel where it is: light, haze, a covered square, noise.
struct PatchLook {
    private let augmentation: Augmentation
    private let side: Int
    private let channels: Int
    /// The largest DN that there can be.
    private let limit: Float

    init(_ augmentation: Augmentation, side: Int, channels: Int, limit: Float) {
        self.augmentation = augmentation
        self.side = side
        self.channels = channels
        self.limit = limit
    }

    private typealias Pixels = UnsafeMutableBufferPointer<Float>
    private var pixelCount: Int64 { Int64(side * side) }

    func apply(to pixels: UnsafeMutableBufferPointer<Float>, drawing numbers: inout SplitMix) {
        changeLight(of: pixels, drawing: &numbers)
        if augmentation.haze.upperBound > 0 { addHaze(to: pixels, drawing: &numbers) }
        if augmentation.cutout > 0 { cover(pixels, drawing: &numbers) }
        if augmentation.noise > 0, numbers.real(in: 0..<1) < augmentation.probabilities.noise {
            minemap_noise(pixels.baseAddress, Int64(pixels.count), numbers.next(), Float(augmentation.noise))
            hold(pixels)
        }
    }

    /// Gamma, then contrast, then brightness: `unit · (DN / unit)^γ`, then `(DN − mean) · c + mean`, then `DN · b`.
    private func changeLight(of pixels: Pixels, drawing numbers: inout SplitMix) {
        let chances = augmentation.probabilities
        let gamma = numbers.factor(augmentation.gamma, chances.gamma)
        let contrast = Float(numbers.factor(augmentation.contrast, chances.contrast))
        let brightness = numbers.factor(augmentation.brightness, chances.brightness)
        let isPerBand = numbers.real(in: 0..<1) < chances.bandBrightness
        let bands = (0..<channels).map { _ in
            Float(brightness * numbers.factor(augmentation.bandBrightness, isPerBand ? 1 : 0))
        }
        if gamma != 1 {
            minemap_power(pixels.baseAddress, Int64(pixels.count), Float(augmentation.unit), Float(gamma))
        }
        guard contrast != 1 || bands.contains(where: { $0 != 1 }) || gamma != 1 else { return }
        let mean = contrast == 1 ? 0 : pixels.reduce(0, +) / Float(pixels.count)
        let shift = mean * (1 - contrast)
        minemap_gain(
            pixels.baseAddress, pixelCount, Int64(channels), bands.map { $0 * contrast }, bands.map { $0 * shift },
            limit)
    }

    /// `DN · (1 − h) + h · white`, where white is half to all of ``Augmentation/unit``, times the tint.
    private func addHaze(to pixels: Pixels, drawing numbers: inout SplitMix) {
        guard numbers.real(in: 0..<1) < augmentation.probabilities.haze else { return }
        let thickest = numbers.real(from: augmentation.haze.lowerBound, to: augmentation.haze.upperBound)
        let white = numbers.real(in: 0.5..<1) * augmentation.unit
        let tint = augmentation.hazeTint
        let colour = (0..<channels).map { min(Float(white * (tint.isEmpty ? 1 : tint[$0])), limit) }
        let field = HazeField(side: side, thickest: thickest, drawing: &numbers)
        for (pixel, opacity) in field.opacity.enumerated() {
            for channel in 0..<channels {
                let value = pixel * channels + channel
                pixels[value] += opacity * (colour[channel] - pixels[value])
            }
        }
    }

    /// Covers a square with the mean of each band.
    private func cover(_ pixels: Pixels, drawing numbers: inout SplitMix) {
        guard numbers.real(in: 0..<1) < augmentation.probabilities.cutout else { return }
        let size = min(side, augmentation.cutout)
        let height = size / 4 + numbers.below(size - size / 4) + 1
        let (top, left) = (numbers.below(side - height + 1), numbers.below(side - height + 1))
        for channel in 0..<channels {
            let values = stride(from: channel, to: pixels.count, by: channels)
            let mean = values.reduce(into: Float(0)) { $0 += pixels[$1] } / Float(side * side)
            for row in top..<(top + height) {
                for column in left..<(left + height) { pixels[(row * side + column) * channels + channel] = mean }
            }
        }
    }

    /// Brings what is below 0 or above the largest DN back.
    private func hold(_ pixels: Pixels) {
        let (ones, zeros) = ([Float](repeating: 1, count: channels), [Float](repeating: 0, count: channels))
        minemap_gain(pixels.baseAddress, pixelCount, Int64(channels), ones, zeros, limit)
    }
}

extension SplitMix {
    /// A factor around 1, whose logarithm has this deviation; 1 where it isn't its turn.
    fileprivate mutating func factor(_ deviation: Double, _ probability: Double) -> Double {
        let isMade = real(in: 0..<1) < probability
        let exponent = gaussian() * deviation
        return isMade ? exp(exponent) : 1
    }
}
