/// Windows that Keras has scored, with its answers: what ``GoldenCheck`` compares with.
///
/// There are two kinds of file. One holds windows (`raw`), the other a scene with a mask, and the
/// positions of windows in it (`scene`, `mask`, `starts`). Channels are positional.
struct GoldenFile {
    /// The windows: a scene's, or those of a list as if they stood below each other.
    let tile: TilePixels
    let grid: WindowGrid
    /// Windows x outputs, as Keras gave them in single precision.
    let answers: Outputs
    /// The same in double precision, where the file has them.
    let reference: (probabilities: [Double], logits: [Double])?

    /// Reads a file of either kind, and checks that it is about networks of this input and these outputs.
    init(reading path: String, for network: NeuralNetwork) throws(NetworkError) {
        let file = try HDF5File(reading: path)
        let normalization = try Normalization(goldenFile: file, channels: network.inputShape.channels)
        (tile, grid) =
            file.contains("scene")
            ? try Self.scene(file, normalization, network.inputShape)
            : try Self.windows(file, normalization, network.inputShape)
        let values = grid.rows * grid.columns * network.outputCount
        func answers<Value: HDF5Value>(_ dataset: String) throws(NetworkError) -> [Value] {
            let answers = try file.read(dataset, as: Value.self)
            guard answers.values.count == values else {
                throw .unusableGolden(
                    path, reason: "'\(dataset)' is \(answers.shape.shapeText), and the network gives \(values) numbers")
            }
            return answers.values
        }
        self.answers = Outputs(
            probabilities: try answers("y"), logits: try answers("logits"), outputCount: network.outputCount)
        self.reference = file.contains("y64") ? (try answers("y64"), try answers("logits64")) : nil
    }

    private static func windows(
        _ file: borrowing HDF5File, _ normalization: Normalization, _ window: ImageShape
    ) throws(NetworkError) -> (tile: TilePixels, grid: WindowGrid) {
        let raw = try file.read("raw", as: UInt16.self)
        guard raw.shape.count == 4, Array(raw.shape.dropFirst()) == [window.height, window.width, window.channels]
        else {
            throw .unusableGolden(
                file.path, reason: "its windows are \(raw.shape.shapeText), and the network takes \(window)")
        }
        return TilePixels.stacking(raw.values, of: window, normalization: normalization)
    }

    private static func scene(
        _ file: borrowing HDF5File, _ normalization: Normalization, _ window: ImageShape
    ) throws(NetworkError) -> (tile: TilePixels, grid: WindowGrid) {
        let scene = try file.read("scene", as: UInt16.self)
        let mask = try file.read("mask", as: UInt8.self)
        let starts = try file.read("starts", as: Int64.self).values
        guard scene.shape.count == 3, scene.shape[0] == window.channels, mask.shape == Array(scene.shape.dropFirst())
        else {
            throw .unusableGolden(
                file.path,
                reason: "its scene is \(scene.shape.shapeText), its mask \(mask.shape.shapeText), "
                    + "and the network takes \(window)")
        }
        let stride = starts.count > 1 ? Int(clamping: starts[1]) : window.height
        let bands = scene.values.indices.map { mask.values[$0 % mask.values.count] == 0 ? scene.values[$0] : 0 }
        guard try file.integer(attribute: "px") == window.height, window.height == window.width, stride > 0 else {
            throw .unusableGolden(file.path, reason: "its windows aren't \(window), or don't move")
        }
        let tile = TilePixels(
            values: bands, height: scene.shape[1], width: scene.shape[2], normalization: normalization)
        let grid = WindowGrid(
            height: tile.height, width: tile.width, window: PixelSize(rows: window.height, columns: window.width),
            stride: stride)
        guard grid.rows == starts.count, grid.columns == starts.count,
            starts.enumerated().allSatisfy({ $1 == Int64(clamping: $0 * stride) })
        else {
            throw .unusableGolden(file.path, reason: "its windows don't stand at every multiple of a stride")
        }
        return (tile, grid)
    }
}
