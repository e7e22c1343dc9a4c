package import Foundation

/// A request that is tried again where that may help.
///
/// Failed connections, timeouts, stalls, bodies cut short and the statuses 429, 500, 502, 503 and 504 are tried again
/// after a wait (``Attempts``); any other status of 400 or above ends at once, 401, 403 and 404 among them.
package struct HTTPRequest: Hashable, Sendable {
    package let address: String
    /// A JSON document to send by POST; `nil` makes it a GET.
    package let json: Data?
    /// Lines like `Range: bytes=0-0`, besides those of the environment (`GDAL_HTTP_HEADERS`).
    package let headers: [String]
    package let limits: HTTPLimits
    package let attempts: Attempts

    package init(
        _ address: String, json: Data? = nil, headers: [String] = [], limits: HTTPLimits = HTTPLimits(),
        attempts: Attempts = .usual
    ) {
        self.address = address
        self.json = json
        self.headers = headers
        self.limits = limits
        self.attempts = attempts
    }

    /// The body of the answer.
    package func body() throws(HTTPError) -> Data {
        guard ["http://", "https://"].contains(where: address.lowercased().hasPrefix) else {
            throw HTTPError(address: address, status: nil, reason: "it isn't an http or https address", tries: 0)
        }
        for attempt in 1...attempts.count {
            let answer = HTTPAnswer(to: self)
            guard let reason = answer.failure else { return answer.body }
            guard answer.mayPass, attempt < attempts.count else {
                throw HTTPError(address: address, status: answer.status, reason: reason, tries: attempt)
            }
            attempts.wait(after: attempt, asked: answer.retryAfter)
        }
        preconditionFailure("the last attempt returns or throws")
    }
}
