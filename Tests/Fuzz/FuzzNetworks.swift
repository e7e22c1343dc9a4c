import Foundation
import NeuralNetwork

/// What libFuzzer calls once, before anything else; with `--make-corpus FOLDER` it writes files to begin with instead.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
    count: UnsafeMutablePointer<CInt>, arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafePointer<CChar>?>>
) -> CInt {
    guard CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--make-corpus" else { return 0 }
    do {
        try Corpus.write(to: CommandLine.arguments[2])
        exit(0)
    } catch {
        print(error)
        exit(1)
    }
}

/// What libFuzzer calls with each input.
///
/// Whatever is in it, reading may throw, and nothing else.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(bytes: UnsafePointer<UInt8>, count: Int) -> CInt {
    let input = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    do {
        let path = try FuzzInput(input).write(to: FuzzInput.folder)
        var network = try NeuralNetwork(readingKeras: path)
        guard network.isSmall else { return 0 }
        // A batch of two, so that there is a window after the first.
        var runner = try Runner(network, batch: 2)
        _ = try runner.run([Float](repeating: 0.5, count: 2 * network.inputShape.count))
        try sweep(network)
        let written = "\(FuzzInput.folder)/written.h5"
        try network.write(keras: written)
        network = try NeuralNetwork(readingKeras: written)
    } catch {
        // Errors are what a bad file is answered with; wording one may not trap either.
        let words = "\(error)"
        if FuzzInput.isTold { print(words) }
    }
    return 0
}

/// Scores four windows that share what they can.
private func sweep(_ network: NeuralNetwork) throws {
    let window = network.inputShape
    let (height, width) = (window.height + 3, window.width + 3)
    guard window.channels < 64, height * width < 1 << 14 else { return }
    let grid = WindowGrid(
        height: height, width: width, window: PixelSize(rows: window.height, columns: window.width), stride: 3)
    let tile = TilePixels(
        values: [UInt16](repeating: 700, count: height * width * window.channels), height: height, width: width,
        normalization: .scale(by: 1000, clip: nil))
    _ = try Sweep(network, over: grid).run(rows: 0..<grid.rows, of: tile)
}

/// What libFuzzer calls for a new input made of an old one.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(bytes: UnsafeMutablePointer<UInt8>, count: Int, limit: Int, seed: CUnsignedInt) -> Int {
    let input = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    var mutator = FuzzMutator(seed: UInt64(seed))
    guard FuzzInput(input).isText, let mutated = mutator.mutated(input), mutated.count <= limit else {
        return mutateBytes(bytes, count, limit)
    }
    for (place, byte) in mutated.enumerated() { bytes[place] = byte }
    return mutated.count
}

/// libFuzzer's own way: bits, bytes, runs of bytes.
@_silgen_name("LLVMFuzzerMutate")
func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

extension NeuralNetwork {
    /// Whether running it takes a moment: what a window costs is no business of the reader's.
    fileprivate var isSmall: Bool {
        var work = inputShape.count
        for step in steps {
            let weights =
                switch step.kind {
                case .convolution(let convolution): convolution.kernel.values.count
                case .dense(let dense): dense.kernel.values.count
                case .pooling(_, let sliding): sliding.window.rows * sliding.window.columns
                default: 1
                }
            let (product, overflow) = weights.multipliedReportingOverflow(by: step.output.count)
            guard !overflow, product < 1 << 22, work < 1 << 24 else { return false }
            work += product + step.input.count
        }
        return work < 1 << 24
    }
}
