/// What one epoch came to.
package struct EpochRecord: Sendable, Equatable {
    /// Counted from 1.
    package let epoch: Int
    /// The mean loss over the epoch's steps, augmented, with weights and dropout.
    package let trainingLoss: Double
    /// Of the validation patches as they are, at the weights that would be kept.
    package let validationLoss: Double
    package let averagePrecision: Double
    /// The learning rate of the last step.
    package let rate: Double

    package init(
        epoch: Int, trainingLoss: Double, validationLoss: Double, averagePrecision: Double, rate: Double
    ) {
        self.epoch = epoch
        self.trainingLoss = trainingLoss
        self.validationLoss = validationLoss
        self.averagePrecision = averagePrecision
        self.rate = rate
    }
}
