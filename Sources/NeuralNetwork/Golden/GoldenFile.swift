/// Windows that Keras has scored, with its answers: what ``GoldenCheck`` compares with.
///
/// There are two kinds of file. One holds windows (`raw`), the other a scene with a mask, and the
/// positions of windows in it (`scene`, `mask`, `starts`). Channels are positional.
struct GoldenFile {
    /// Normalised pixels, channels together.
    let pixels: [Float]
    /// Where each window begins in ``pixels``.
    let offsets: [Int]
    /// The values from one row of a window to the next.
    let rowPitch: Int
    /// Windows x outputs, as Keras gave them in single precision.
    let answers: Outputs
    /// The same in double precision, where the file has them.
    let reference: (probabilities: [Double], logits: [Double])?

    /// Reads a file of either kind, and checks that it is about networks of this input and these outputs.
    init(reading path: String, for network: NeuralNetwork) throws(NetworkError) {
        let file = try HDF5File(reading: path)
        let normalization = try Normalization(goldenFile: file, channels: network.inputShape.channels)
        let windows =
            file.contains("scene")
            ? try Self.scene(file, normalization, network.inputShape)
            : try Self.windows(file, normalization, network.inputShape)
        let values = windows.offsets.count * network.outputCount
        func answers<Value: HDF5Value>(_ dataset: String) throws(NetworkError) -> [Value] {
            let answers = try file.read(dataset, as: Value.self)
            guard answers.values.count == values else {
                throw .unusableGolden(
                    path, reason: "'\(dataset)' is \(answers.shape.shapeText), and the network gives \(values) numbers")
            }
            return answers.values
        }
        self.pixels = windows.pixels
        self.offsets = windows.offsets
        self.rowPitch = windows.rowPitch
        self.answers = Outputs(
            probabilities: try answers("y"), logits: try answers("logits"), outputCount: network.outputCount)
        self.reference = file.contains("y64") ? (try answers("y64"), try answers("logits64")) : nil
    }

    private typealias Windows = (pixels: [Float], offsets: [Int], rowPitch: Int)

    private static func windows(
        _ file: borrowing HDF5File, _ normalization: Normalization, _ window: ImageShape
    ) throws(NetworkError) -> Windows {
        let raw = try file.read("raw", as: UInt16.self)
        guard raw.shape.count == 4, Array(raw.shape.dropFirst()) == [window.height, window.width, window.channels]
        else {
            throw .unusableGolden(
                file.path, reason: "its windows are \(raw.shape.shapeText), and the network takes \(window)")
        }
        var pixels = [Float](repeating: 0, count: raw.values.count)
        raw.values.withUnsafeBufferPointer { raw in
            pixels.withUnsafeMutableBufferPointer {
                normalization.apply(toPixels: raw, channels: window.channels, into: $0)
            }
        }
        let offsets = (0..<raw.shape[0]).map { $0 * window.count }
        return (pixels, offsets, window.width * window.channels)
    }

    private static func scene(
        _ file: borrowing HDF5File, _ normalization: Normalization, _ window: ImageShape
    ) throws(NetworkError) -> Windows {
        let scene = try file.read("scene", as: UInt16.self)
        let mask = try file.read("mask", as: UInt8.self)
        let starts = try file.read("starts", as: Int64.self).values.map { Int($0) }
        guard scene.shape.count == 3, scene.shape[0] == window.channels, mask.shape == Array(scene.shape.dropFirst())
        else {
            throw .unusableGolden(
                file.path,
                reason: "its scene is \(scene.shape.shapeText), its mask \(mask.shape.shapeText), "
                    + "and the network takes \(window)")
        }
        let (height, width) = (scene.shape[1], scene.shape[2])
        let last = min(height - window.height, width - window.width)
        guard try file.integer(attribute: "px") == window.height, window.height == window.width,
            starts.allSatisfy({ $0 >= 0 && $0 <= last })
        else {
            throw .unusableGolden(file.path, reason: "its windows aren't \(window), or lie outside its scene")
        }
        let pixels = normalised(scene, mask: mask.values, by: normalization)
        let offsets = starts.flatMap { row in starts.map { column in (row * width + column) * window.channels } }
        return (pixels, offsets, width * window.channels)
    }

    private static func normalised(
        _ scene: Tensor<UInt16>, mask: [UInt8], by normalization: Normalization
    ) -> [Float] {
        let channels = scene.shape[0]
        var pixels = [Float](repeating: 0, count: scene.values.count)
        for channel in 0..<channels {
            let band = zip(scene.values[(channel * mask.count)...], mask).map { $1 == 0 ? $0 : 0 }
            band.withUnsafeBufferPointer { band in
                pixels.withUnsafeMutableBufferPointer {
                    normalization.apply(toBand: band, channel: channel, of: channels, into: $0)
                }
            }
        }
        return pixels
    }
}
