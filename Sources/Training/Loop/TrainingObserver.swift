/// Is told how far a training run is.
package protocol TrainingObserver: Sendable {
    /// A network begins, or goes on, with so many epochs done.
    func began(member: Int, of members: Int, epochsDone: Int)
    /// Some of an epoch's patches were gone through; what it throws ends the run.
    func stepped(_ step: TrainingStep) throws
    /// An epoch is over.
    func finished(_ epoch: EpochRecord, seconds: Double)
}

/// How far a network is.
package struct TrainingStep: Sendable, Equatable {
    /// Patches of all epochs, gone through and altogether.
    package let done: Int
    package let total: Int
    /// Counted from 1.
    package let epoch: Int
    package let epochs: Int
    /// The mean of the epoch so far.
    package let loss: Double
}
