import Foundation
import Synchronization
import Training

/// Tells how far training is: a bar on standard error within an epoch, and a line for each that is over.
final class TrainingPrinter: TrainingObserver {
    private let bar = ProgressBar()
    /// What was done before this process began: it says nothing of the pace.
    private let before = Mutex<Int?>(nil)

    func began(member: Int, of members: Int, epochsDone: Int) {
        bar.clear()
        before.withLock { $0 = nil }
        if members > 1 { print("network \(member) of \(members)") }
        if epochsDone > 0 { print("goes on after epoch \(epochsDone)") }
        bar.show(0, of: 1, "")
    }

    func stepped(_ step: TrainingStep) {
        let before = before.withLock { before in
            before = before ?? step.done
            return before ?? 0
        }
        let loss = String(format: "%.4f", step.loss)
        bar.show(
            step.done - before, of: step.total - before,
            "patches, epoch \(step.epoch) of \(step.epochs), loss \(loss)")
    }

    func finished(_ epoch: EpochRecord, seconds: Double) {
        bar.clear()
        print(
            String(
                format: "epoch %d: loss %.4f, of validation %.4f, average precision %.4f, rate %.2e, after %.1f s",
                epoch.epoch, epoch.trainingLoss, epoch.validationLoss, epoch.averagePrecision, epoch.rate, seconds))
        fflush(nil)
    }

    func clear() { bar.clear() }
}
