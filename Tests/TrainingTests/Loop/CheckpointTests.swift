import Foundation
import NeuralNetwork
import Project
import TestSupport
import Testing
import Training

struct CheckpointTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/run/member1.h5" }
    private let key = CheckpointKey(recipe: Digest(of: "recipe"), dataset: Digest(of: "dataset"))

    init() throws { folder = try TemporaryFolder() }

    private let length = TrainingLength(epochs: 5, patches: 48)

    private func state(_ number: Float = 1) -> MemberState {
        let network = NetworkState(parameters: [number, -0.0, .leastNonzeroMagnitude], statistics: [number / 3])
        var moments = Optimizer.Moments(count: 3)
        (moments.step, moments.means, moments.squares) = (12, [1, 2, number], [4, 5, 6])
        var average = WeightAverage(.exponential(decay: 0.5))
        average.add(afterStep: network)
        var state = MemberState(network: network, moments: moments, average: average)
        (state.epoch, state.position, state.lossSum, state.seconds) = (2, 48, 1 / 3, 0.1)
        state.history = [1, 2].map {
            EpochRecord(epoch: $0, trainingLoss: 0.1, validationLoss: 1 / 7, averagePrecision: 0.9, rate: 1e-3)
        }
        state.best = MemberState.Best(epoch: 1, network: NetworkState(parameters: [7, 8, 9], statistics: [10]))
        return state
    }

    @Test func givesBackEveryBitOfAState() throws {
        try Checkpoint.write(state(), key, to: path)

        #expect(try Checkpoint.read(path, key, like: state(5), within: length) == state())
    }

    @Test func isNothingWhereThereIsNoFile() throws {
        #expect(try Checkpoint.read(path, key, like: state(), within: length) == nil)
    }

    @Test(arguments: [
        (CheckpointKey(recipe: Digest(of: "other"), dataset: Digest(of: "dataset")), "recipe"),
        (CheckpointKey(recipe: Digest(of: "recipe"), dataset: Digest(of: "other")), "dataset"),
        (CheckpointKey(recipe: Digest(of: "recipe"), dataset: Digest(of: "dataset"), loop: 0), "version of minemap"),
    ])
    func isNotUsedForAnotherRun(other: CheckpointKey, what: String) throws {
        try Checkpoint.write(state(), key, to: path)

        #expect(throws: TrainingError.otherCheckpoint(path: path, what: what)) {
            try Checkpoint.read(path, other, like: state(), within: length)
        }
    }

    @Test func isNotUsedForANetworkOfAnotherSize() throws {
        try Checkpoint.write(state(), key, to: path)
        var other = state()
        other.network.parameters.append(0)

        #expect(
            throws: TrainingError.badCheckpoint(
                path: path, reason: "'network/parameters' isn't that of the network being trained")
        ) { try Checkpoint.read(path, key, like: other, within: length) }
    }

    @Test func saysThatADamagedFileIsToBeRemoved() throws {
        try folder.write("not HDF5", to: "run/member1.h5")
        let error = #expect(throws: TrainingError.self) {
            try Checkpoint.read(path, key, like: state(), within: length)
        }

        #expect(error?.description.hasSuffix("\nRemove it to train that network anew.") == true)
    }

    /// What a state may not be, and the part that is told.
    private static let impossible: [(change: @Sendable (inout MemberState) -> Void, part: String)] = [
        ({ $0.position = 49 }, "its counts"), ({ ($0.epoch, $0.history) = (6, []) }, "its counts"),
        ({ $0.moments.step = 241 }, "its counts"), ({ $0.best?.epoch = 3 }, "its counts"),
        ({ $0.isFinished = true }, "its counts"), ({ $0.lossSum = .nan }, "its sums"),
        ({ $0.seconds = -1 }, "its sums"), ({ $0.history.removeLast() }, "its history"),
        ({ $0.history.swapAt(0, 1) }, "its history"),
        (
            {
                $0.history[1] = EpochRecord(
                    epoch: 2, trainingLoss: .infinity, validationLoss: 0, averagePrecision: 0, rate: 0)
            }, "its history"
        ),
    ]

    @Test(arguments: impossible.indices)
    func isNotUsedWhereItsNumbersCannotBe(number: Int) throws {
        var state = state()
        Self.impossible[number].change(&state)
        try Checkpoint.write(state, key, to: path)
        let reason = "\(Self.impossible[number].part) isn't that of the network being trained"

        #expect(throws: TrainingError.badCheckpoint(path: path, reason: reason)) {
            try Checkpoint.read(path, key, like: state, within: length)
        }
    }

    @Test func leavesTheEarlierOneWhereItCannotBeWritten() throws {
        try Checkpoint.write(state(1), key, to: path)
        let process = ProcessInfo.processInfo.processIdentifier
        try FileManager.default.createDirectory(atPath: "\(path).\(process).part", withIntermediateDirectories: true)

        #expect(throws: TrainingError.self) { try Checkpoint.write(state(2), key, to: path) }
        #expect(try Checkpoint.read(path, key, like: state(), within: length) == state(1))
    }
}
