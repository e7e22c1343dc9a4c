extension GoldenFile {
    /// Scores the windows, a batch at a time.
    func outputs(of network: NeuralNetwork) throws(NetworkError) -> Outputs {
        var runner = try Runner(network)
        var outputs = Outputs(outputCount: network.outputCount)
        for first in stride(from: 0, to: offsets.count, by: runner.batch) {
            let batch = offsets[first..<min(first + runner.batch, offsets.count)]
            let input = batch.flatMap { window(at: $0, of: network.inputShape) }
            outputs.append(try runner.run(input))
        }
        return outputs
    }

    private func window(at offset: Int, of shape: ImageShape) -> [Float] {
        let rowLength = shape.width * shape.channels
        return (0..<shape.height).flatMap { row in
            pixels[(offset + row * rowPitch)..<(offset + row * rowPitch + rowLength)]
        }
    }
}
