import Foundation
import NeuralNetwork
import Project

/// A file that a killed run goes on from: a ``MemberState`` whole, and what it was made with.
///
/// One HDF5 file, written beside its name, brought to the disk and renamed.
package enum Checkpoint {
    private static let format = "minemap checkpoint 1"

    package static func write(_ state: MemberState, _ key: CheckpointKey, to path: String) throws {
        try AtomicFile.makeFolder(for: path)
        let part = DiskFile.temporaryName(for: path)
        do {
            try write(state, key, whole: part)
            try DiskFile.bring(part, to: path)
        } catch let error as NetworkError {
            unlink(part)
            guard case .cannotWrite(_, let reason) = error else { throw error }
            throw TrainingError.cannotWrite(path: path, reason: reason)
        } catch {
            unlink(part)
            throw error
        }
    }

    /// The state that a run goes on from; nil where there is none yet.
    ///
    /// - Parameters:
    ///   - path: Its file.
    ///   - key: What it must have been made with.
    ///   - start: A state of the network being trained.
    ///   - length: How long its training is, at most.
    /// - Returns: Where to go on; nil where there is no such file.
    /// - Throws: `TrainingError.otherCheckpoint` for one of another recipe, dataset or version, and `badCheckpoint`.
    package static func read(
        _ path: String, _ key: CheckpointKey, like start: MemberState, within length: TrainingLength
    ) throws -> MemberState? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            let file = try CheckpointReader(path)
            if let what = try file.key().difference(from: key) {
                throw TrainingError.otherCheckpoint(path: path, what: what)
            }
            return try file.state(like: start, within: length)
        } catch let error as NetworkError {
            throw TrainingError.badCheckpoint(
                path: path, reason: "\(error)".split(separator: "\n").first.map(String.init) ?? "")
        }
    }

    private static func write(_ state: MemberState, _ key: CheckpointKey, whole path: String) throws(NetworkError) {
        let file = try HDF5Writer(creating: path)
        try file.write(format, attribute: "format")
        try file.write([key.recipe.description, key.dataset.description], attribute: "made_with")
        try file.write(key.loop, attribute: "loop")
        try file.write(state.network, to: "network")
        try file.write(Tensor(shape: [state.moments.means.count], values: state.moments.means), to: "moments/means")
        try file.write(
            Tensor(shape: [state.moments.squares.count], values: state.moments.squares), to: "moments/squares")
        if let average = state.average.state { try file.write(average, to: "average") }
        if let best = state.best { try file.write(best.network, to: "best") }
        let counts = [
            state.moments.step, state.average.count, state.epoch, state.position, state.isFinished ? 1 : 0,
            state.best?.epoch ?? 0,
        ]
        try file.write(Tensor(shape: [counts.count], values: counts.map(Int64.init)), to: "counts")
        try file.write(Tensor(shape: [2], values: [state.lossSum, state.seconds]), to: "sums")
        let history = state.history.flatMap(\.numbers)
        try file.write(Tensor(shape: [state.history.count, EpochRecord.width], values: history), to: "history")
        try file.flush()
    }
}

extension HDF5Writer {
    fileprivate func write(_ state: NetworkState, to group: String) throws(NetworkError) {
        try write(Tensor(shape: [state.parameters.count], values: state.parameters), to: "\(group)/parameters")
        try write(Tensor(shape: [state.statistics.count], values: state.statistics), to: "\(group)/statistics")
    }
}

extension EpochRecord {
    /// The numbers of a record in a checkpoint.
    static let width = 5

    fileprivate var numbers: [Double] { [Double(epoch), trainingLoss, validationLoss, averagePrecision, rate] }

    init(numbers: ArraySlice<Double>) {
        let first = numbers.startIndex
        self.init(
            epoch: Int(numbers[first]), trainingLoss: numbers[first + 1], validationLoss: numbers[first + 2],
            averagePrecision: numbers[first + 3], rate: numbers[first + 4])
    }
}
