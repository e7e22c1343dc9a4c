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
        try self.init(
            of: dataset, bands: card.bands, window: card.windowSize, normalization: card.normalization,
            model: card.name)
    }

    /// The pixels as a model takes them whose card isn't written yet.
    init(
        of dataset: PatchDataset, bands names: [Band], window: Int, normalization: Normalization, model: String
    ) throws(EvaluationError) {
        var bands: [Int] = []
        for band in names {
            guard let place = dataset.bands.firstIndex(of: band) else {
                throw .missingBand("\(band)", model: model, found: dataset.bands.map(\.rawValue))
            }
            bands.append(place)
        }
        guard dataset.side >= window else {
            throw .smallPatches(side: dataset.side, window: window, model: model)
        }
        self.dataset = dataset
        self.bands = bands
        self.window = window
        let numbers = dataset.numbers
        let largest = Int(numbers.last ?? 0)
        let isOfBytes = dataset.isOfBytes(numbers)
        inputs = bands.indices.map { channel in
            (0...largest).map { number in
                let dn = isOfBytes ? PatchDataset.exactNumber(UInt16(number)) : Double(number)
                return normalization.value(of: dn, channel: channel)
            }
        }
    }

    /// The windows of some patches, one after the other.
    func windows(of patches: some Collection<Int>) -> [Float] {
        var windows: [Float] = []
        windows.reserveCapacity(patches.count * window * window * bands.count)
        for patch in patches { append(patch, to: &windows) }
        return windows
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
