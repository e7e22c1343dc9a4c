package import Foundation

/// Requests over HTTP, through GDAL's own client, so that the project has one.
///
/// Proxies, certificates and credentials follow GDAL's configuration options (`GDAL_HTTP_…`); see ``HTTPRequest``.
package enum HTTP {
    /// Gets the body behind an address; a status of 400 or above is an error.
    ///
    /// - Parameters:
    ///   - address: An http or https address.
    ///   - timeout: Seconds for one try of the whole request.
    ///   - attempts: How often it is tried.
    /// - Returns: The body's bytes.
    /// - Throws: `HTTPError`, with the reason that the client gave.
    package static func get(
        _ address: String, timeout: Int = 300, attempts: Attempts = .usual
    ) throws(HTTPError) -> Data {
        try HTTPRequest(address, limits: HTTPLimits(total: timeout), attempts: attempts).body()
    }

    /// Sends a JSON document and gets the answer's body; a status of 400 or above is an error.
    package static func post(
        _ json: Data, to address: String, headers: [String] = [], timeout: Int = 300, attempts: Attempts = .usual
    ) throws(HTTPError) -> Data {
        let limits = HTTPLimits(total: timeout)
        return try HTTPRequest(address, json: json, headers: headers, limits: limits, attempts: attempts).body()
    }
}
