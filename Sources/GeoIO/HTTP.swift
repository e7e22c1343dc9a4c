import CGDAL
package import Foundation

/// Requests over HTTP, through GDAL's own client, so that the project has one.
///
/// Proxies, certificates and timeouts follow GDAL's configuration options (`GDAL_HTTP_…`).
package enum HTTP {
    /// Gets the body behind an address; a status of 400 or above is an error.
    ///
    /// - Parameters:
    ///   - address: An http or https address.
    ///   - timeout: Seconds for the whole request.
    /// - Returns: The body's bytes.
    /// - Throws: `HTTPError`, with the reason that the client gave.
    package static func get(_ address: String, timeout: Int = 300) throws(HTTPError) -> Data {
        var options: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        options = CSLSetNameValue(options, "TIMEOUT", "\(timeout)")
        options = CSLSetNameValue(options, "CONNECTTIMEOUT", "30")
        options = CSLSetNameValue(options, "MAX_RETRY", "2")
        options = CSLSetNameValue(options, "RETRY_DELAY", "1")
        defer { CSLDestroy(options) }
        guard let answer = GDAL.quietly({ CPLHTTPFetch(address, options) }) else {
            throw HTTPError(address: address, reason: "there was no answer")
        }
        defer { CPLHTTPDestroyResult(answer) }
        if let message = answer.pointee.pszErrBuf {
            throw HTTPError(address: address, reason: String(cString: message))
        }
        guard answer.pointee.nStatus == 0 else {
            throw HTTPError(address: address, reason: "the transfer failed (\(answer.pointee.nStatus))")
        }
        return answer.pointee.pabyData.map { Data(bytes: $0, count: Int(answer.pointee.nDataLen)) } ?? Data()
    }
}

/// A request that brought nothing.
package struct HTTPError: Error, Hashable, CustomStringConvertible {
    package let address: String
    package let reason: String

    package var description: String {
        "Can't get \(address): \(reason).\nCheck the connection and the address, or fetch from a folder with --mirror DIR."
    }
}
