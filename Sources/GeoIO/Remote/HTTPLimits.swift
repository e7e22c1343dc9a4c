/// How long a request may take before it is given up.
package struct HTTPLimits: Hashable, Sendable {
    /// Seconds for one try.
    package var total: Int
    /// Seconds until there is a connection.
    package var connecting: Int
    /// Seconds in which fewer than 100 bytes a second arrive.
    package var stalling: Int

    package init(total: Int = 300, connecting: Int = 30, stalling: Int = 30) {
        self.total = total
        self.connecting = connecting
        self.stalling = stalling
    }

    /// Settings of GDAL's client; what the user's environment sets stays out, so that it counts.
    func settings(environment: [String: String]) -> [(name: String, value: String)] {
        [
            ("TIMEOUT", "\(total)"), ("CONNECTTIMEOUT", "\(connecting)"), ("LOW_SPEED_TIME", "\(stalling)"),
            ("LOW_SPEED_LIMIT", "100"),
        ].filter { environment["GDAL_HTTP_\($0.0)"] == nil }
    }
}
