package import NeuralNetwork

/// All that the training of one network is, between two steps: what a checkpoint holds.
package struct MemberState: Sendable, Equatable {
    package var network: NetworkState
    package var moments: Optimizer.Moments
    package var average: WeightAverage
    /// The epoch that is being done, counted from 0.
    package var epoch = 0
    /// How many of the epoch's patches were gone through.
    package var position = 0
    /// The sum of the losses of the epoch's patches so far.
    package var lossSum = 0.0
    package var history: [EpochRecord] = []
    package var best: Best?
    package var isFinished = false
    /// How long it has taken so far, pauses not counted.
    package var seconds = 0.0

    /// The best epoch so far.
    package struct Best: Sendable, Equatable {
        /// Counted from 1.
        package var epoch: Int
        package var network: NetworkState

        package init(epoch: Int, network: NetworkState) {
            self.epoch = epoch
            self.network = network
        }
    }

    package init(network: NetworkState, moments: Optimizer.Moments, average: WeightAverage) {
        self.network = network
        self.moments = moments
        self.average = average
    }

    /// The weights that would be kept if it ended here.
    package var averaged: NetworkState { average.state ?? network }
}
