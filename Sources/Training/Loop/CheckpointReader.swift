import NeuralNetwork
import Project

/// Reads a checkpoint, believing nothing that doesn't fit the network being trained.
struct CheckpointReader: ~Copyable {
    private let file: HDF5File

    init(_ path: String) throws(NetworkError) {
        file = try HDF5File(reading: path)
    }

    func key() throws -> CheckpointKey {
        let parts = try file.strings(attribute: "made_with") ?? []
        guard parts.count == 2, let loop = try file.integer(attribute: "loop") else {
            throw fault("what it was made with")
        }
        return CheckpointKey(
            recipe: Digest(hexadecimal: parts[0]), dataset: Digest(hexadecimal: parts[1]), loop: loop)
    }

    /// The state that it holds, of a network like the one of `start`.
    func state(like start: MemberState, within length: TrainingLength) throws -> MemberState {
        let counts = try file.read("counts", as: Int64.self).values.map { Int($0) }
        let sums = try file.read("sums", as: Double.self).values
        guard Self.canBe(counts, within: length) else { throw fault("its counts") }
        guard sums.count == 2, sums.allSatisfy(\.isFinite), sums[1] >= 0 else { throw fault("its sums") }
        var state = start
        state.network = try network("network", like: start.network)
        state.moments.means = try floats("moments/means", count: start.moments.means.count)
        state.moments.squares = try floats("moments/squares", count: start.moments.squares.count)
        (state.moments.step, state.average.count, state.epoch, state.position) = (
            counts[0], counts[1], counts[2], counts[3]
        )
        state.isFinished = counts[4] == 1
        if counts[1] > 0 { state.average.state = try network("average", like: start.network) }
        if counts[5] > 0 {
            state.best = MemberState.Best(epoch: counts[5], network: try network("best", like: start.network))
        }
        (state.lossSum, state.seconds) = (sums[0], sums[1])
        state.history = try history(epochs: counts[2])
        return state
    }

    /// Whether a training of some length can be there: steps, averaged weights, epoch, position, end, best epoch.
    private static func canBe(_ counts: [Int], within length: TrainingLength) -> Bool {
        guard counts.count == 6, counts.allSatisfy({ $0 >= 0 }) else { return false }
        let (epoch, position, end) = (counts[2], counts[3], counts[4])
        let steps = length.epochs * length.patches
        return counts[0] <= steps && counts[1] <= steps && position <= length.patches && counts[5] <= epoch
            && (end == 0 ? epoch < length.epochs : end == 1 && epoch > 0 && epoch <= length.epochs && position == 0)
    }

    private func history(epochs: Int) throws -> [EpochRecord] {
        let numbers = try file.read("history", as: Double.self).values
        guard numbers.count == epochs * EpochRecord.width, numbers.allSatisfy(\.isFinite),
            (0..<epochs).allSatisfy({ numbers[$0 * EpochRecord.width] == Double($0 + 1) })
        else { throw fault("its history") }
        return stride(from: 0, to: numbers.count, by: EpochRecord.width).map {
            EpochRecord(numbers: numbers[$0..<($0 + EpochRecord.width)])
        }
    }

    private func network(_ group: String, like other: NetworkState) throws -> NetworkState {
        NetworkState(
            parameters: try floats("\(group)/parameters", count: other.parameters.count),
            statistics: try floats("\(group)/statistics", count: other.statistics.count))
    }

    private func floats(_ dataset: String, count: Int) throws -> [Float] {
        let values = try file.read(dataset, as: Float.self).values
        guard values.count == count else { throw fault("'\(dataset)'") }
        return values
    }

    private func fault(_ part: String) -> TrainingError {
        .badCheckpoint(path: file.path, reason: "\(part) isn't that of the network being trained")
    }
}
