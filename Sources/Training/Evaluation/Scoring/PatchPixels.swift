import Detections
import Imagery
import NeuralNetwork

/// Where the pixels of a model's windows stand in a dataset's patches: the middle, its bands in the card's order.
struct PatchPixels: Sendable {
    private let dataset: PatchDataset
    private let window: Int
    /// By the card's bands: each one's place among the dataset's.
    private let bands: [Int]
    /// By the card's bands: what each number of the dataset becomes.
    private let inputs: [[Float]]

    /// - Throws: `EvaluationError` where the dataset lacks a band, or its patches are smaller than a window.
    init(of dataset: PatchDataset, for card: ModelCard) throws(EvaluationError) {
        var bands: [Int] = []
        for band in card.bands {
            guard let place = dataset.bands.firstIndex(of: band) else {
                throw .missingBand("\(band)", model: card.name, found: dataset.bands.map(\.rawValue))
            }
            bands.append(place)
        }
        guard dataset.side >= card.windowSize else {
            throw .smallPatches(side: dataset.side, window: card.windowSize, model: card.name)
        }
        self.dataset = dataset
        self.bands = bands
        window = card.windowSize
        let largest = Int(dataset.pixels.max() ?? 0)
        let isOfBytes = dataset.isOfBytes
        inputs = bands.indices.map { channel in
            (0...largest).map { number in
                let dn = isOfBytes ? PatchDataset.exactNumber(UInt16(number)) : Double(number)
                return card.normalization.value(of: dn, channel: channel)
            }
        }
    }

    /// Appends the window of a patch: rows x columns x bands, normalised.
    ///
    /// Where the margin is odd, the smaller half is above and left.
    func append(_ patch: Int, to windows: inout [Float]) {
        let margin = (dataset.side - window) / 2
        let pixels = dataset.pixels(of: patch)
        for row in margin..<(margin + window) {
            for column in margin..<(margin + window) {
                let start = pixels.startIndex + (row * dataset.side + column) * dataset.bands.count
                for (channel, band) in bands.enumerated() { windows.append(inputs[channel][Int(pixels[start + band])]) }
            }
        }
    }
}
