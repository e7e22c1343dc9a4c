import Foundation

/// How long something took: by the clock, and what of it the processors spent on this process.
///
/// On a busy machine the two differ, and only the second can be compared.
struct TimeSpent {
    let seconds: Double
    let processorSeconds: Double

    /// Since this process or this computer started.
    static func soFar() -> TimeSpent {
        let usage = rusage.ofThisProcess
        let processor = usage.ru_utime.inSeconds + usage.ru_stime.inSeconds
        return TimeSpent(seconds: ProcessInfo.processInfo.systemUptime, processorSeconds: processor)
    }

    static func - (end: TimeSpent, start: TimeSpent) -> TimeSpent {
        TimeSpent(
            seconds: end.seconds - start.seconds, processorSeconds: end.processorSeconds - start.processorSeconds)
    }
}

extension rusage {
    static var ofThisProcess: rusage {
        var usage = rusage()
        // Glibc declares the constant as a type that its function doesn't take.
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }
}

extension timeval {
    fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
