extension GoldenFile {
    /// Scores the windows.
    func outputs(of network: NeuralNetwork, method: Sweep.Method) throws(NetworkError) -> Outputs {
        guard grid.rows > 0 else { return Outputs(outputCount: network.outputCount) }
        return try Sweep(network, over: grid, method: method).run(rows: 0..<grid.rows, of: tile).outputs
    }
}
