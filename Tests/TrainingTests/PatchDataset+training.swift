import Geography
import Imagery
import Training

extension PatchDataset {
    /// Patches of these pixels, of which the first is a mine.
    static func picture(
        _ pixels: [UInt16], side: Int, bands: [Band], count: Int = 1, clippedAt: Int? = nil
    ) -> PatchDataset {
        PatchDataset(
            bands: bands, side: side, level: .l1c, sources: ["ours"],
            records: (0..<count).map {
                PatchRecord(isMine: $0 == 0, place: nil, period: nil, source: 0, split: .train)
            },
            pixels: pixels, clippedAt: clippedAt, attribution: "nobody")
    }

    /// Dark noise, with a bright square somewhere in every third patch, which is a mine; every fourth validates.
    static func bright(count: Int, side: Int, seed: UInt64 = 4) -> PatchDataset {
        var numbers = SplitMix(seed: seed)
        var pixels: [UInt16] = []
        var records: [PatchRecord] = []
        for patch in 0..<count {
            var square = (0..<(side * side)).map { _ in UInt16(300 + numbers.next() % 300) }
            if patch % 3 == 0 {
                let (top, left) = (Int(numbers.next() % UInt64(side - 2)), Int(numbers.next() % UInt64(side - 2)))
                for pixel in 0..<9 { square[(top + pixel / 3) * side + left + pixel % 3] = 2500 }
            }
            pixels += square
            records.append(
                PatchRecord(
                    isMine: patch % 3 == 0, place: nil, period: nil, source: patch % 3 == 0 ? 0 : 1,
                    split: patch % 4 == 3 ? .validation : .train))
        }
        return PatchDataset(
            bands: [.b4], side: side, level: .l1c, sources: ["shiny_positives", "dull_negatives"], records: records,
            pixels: pixels, clippedAt: 3000, attribution: "CC0, nobody")
    }
}

extension Augmentation {
    /// Every change at once.
    static var everything: Augmentation {
        var augmentation = Augmentation()
        (augmentation.rotation, augmentation.shift, augmentation.shear) = (180, 5, 0.3)
        (augmentation.zoom, augmentation.stretch) = (0.7...1.4, 0.1)
        (augmentation.brightness, augmentation.bandBrightness) = (0.5, 0.2)
        (augmentation.contrast, augmentation.gamma, augmentation.noise) = (0.5, 0.4, 100)
        (augmentation.haze, augmentation.cutout) = (0.1...0.9, 4)
        return augmentation
    }
}
