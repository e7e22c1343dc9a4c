import Synchronization
import Training

/// Ends a run after some steps, as if it had been killed there.
final class Interrupter: TrainingObserver {
    private let left: Mutex<Int>

    init(after steps: Int) { left = Mutex(steps) }

    func began(member: Int, of members: Int, epochsDone: Int) {}

    func stepped(_ step: TrainingStep) throws {
        let left = left.withLock { left in
            left -= 1
            return left
        }
        if left <= 0 { throw Interruption() }
    }

    func finished(_ epoch: EpochRecord, seconds: Double) {}
}

struct Interruption: Error {}
