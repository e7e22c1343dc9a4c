import Foundation

/// How often something remote is tried, and how long is waited in between: twice as long after each try.
package struct Attempts: Hashable, Sendable {
    /// Tries in all, the first included.
    package let count: Int
    package let firstDelay: Duration
    /// No wait is longer, whatever the server asks for.
    package let longestDelay: Duration

    package init(count: Int, firstDelay: Duration, longestDelay: Duration) {
        precondition(count > 0, "something is tried at least once")
        self.count = count
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
    }

    /// Five tries over a quarter of a minute, or as the environment says to GDAL: `GDAL_HTTP_MAX_RETRY` tries besides the
    /// first, the second after `GDAL_HTTP_RETRY_DELAY` seconds.
    package static let usual = Attempts(environment: ProcessInfo.processInfo.environment)
    package init(environment: [String: String]) {
        let retries = environment["GDAL_HTTP_MAX_RETRY"].flatMap { Int($0) } ?? 4
        let delay = environment["GDAL_HTTP_RETRY_DELAY"].flatMap(Double.init) ?? 1
        self.init(
            count: min(max(retries, 0), 100) + 1, firstDelay: .seconds(min(max(delay, 0), 60)),
            longestDelay: .seconds(60))
    }

    package static let once = Attempts(count: 1, firstDelay: .zero, longestDelay: .zero)

    /// How long to wait after a try, counted from 1.
    ///
    /// A server that names a time (`Retry-After`) gets it, up to ``longestDelay``.
    package func delay(after attempt: Int, asked: Duration? = nil) -> Duration {
        let doubled = firstDelay * (1 << min(attempt - 1, 16))
        return min(max(doubled, asked ?? .zero), longestDelay)
    }

    func wait(after attempt: Int, asked: Duration? = nil) {
        Thread.sleep(forTimeInterval: delay(after: attempt, asked: asked) / .seconds(1))
    }
}
