import NeuralNetwork
package import Project

extension Ensemble {
    /// Reads the networks of a card, and checks that they are what it says.
    ///
    /// - Throws: `NetworkError` about a file, and `ModelError` where file and card disagree.
    package init(of card: ModelCard, in folder: ProjectFolder) throws {
        try self.init(of: card) { folder.path(folder.network($0)) }
    }

    /// Reads the networks of a card, each from the path that its file's name stands for.
    init(of card: ModelCard, path: (String) -> String) throws {
        let networks = try card.files.map { file in
            let network = try file.network(at: path(file.name))
            try card.check(network, of: file)
            return network
        }
        self.init(networks, columns: card.mineOutputs)
    }
}

extension NetworkFile {
    fileprivate func network(at path: String) throws -> NeuralNetwork {
        // Read first: a damaged file says more about itself than its digest does.
        let network = try NeuralNetwork(readingKeras: path)
        let found = Digest(ofFile: path)?.description ?? "unreadable"
        guard found == sha256.description else {
            throw ModelError.otherNetwork(path: path, expected: sha256.description, found: found)
        }
        return network
    }
}

extension ModelCard {
    fileprivate func check(_ network: NeuralNetwork, of file: NetworkFile) throws(ModelError) {
        let input = network.inputShape
        let said = "\(windowSize)x\(windowSize) px, \(bands.count) bands"
        let taken = "\(input.height)x\(input.width) px, \(input.channels) bands"
        guard said == taken else { throw .inputMismatch(model: name, card: said, file: file.name, network: taken) }
        for output in mineOutputs where output >= network.outputCount {
            throw .noOutput(model: name, output: output, file: file.name, count: network.outputCount)
        }
    }
}
