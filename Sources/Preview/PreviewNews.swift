/// The state of the preview, and those who wait for the next.
actor PreviewNews {
    private(set) var state = PreviewState()
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var nextWaiter = 0

    /// Changes the state and tells everybody.
    func tell(_ change: @Sendable (inout PreviewState) -> Void) {
        change(&state)
        state.number += 1
        let waiters = waiting.values
        waiting = [:]
        for waiter in waiters { waiter.resume() }
    }

    /// The state once it is another than the one with a number, or after a while.
    func state(after number: Int, patience: Duration) async -> PreviewState {
        guard state.number == number else { return state }
        let waiter = nextWaiter
        nextWaiter += 1
        let alarm = Task {
            try? await Task.sleep(for: patience)
            self.wake(waiter)
        }
        await withCheckedContinuation { waiting[waiter] = $0 }
        alarm.cancel()
        return state
    }

    private func wake(_ waiter: Int) { waiting.removeValue(forKey: waiter)?.resume() }
}
