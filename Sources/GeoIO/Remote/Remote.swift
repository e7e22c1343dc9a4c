import CGDAL

/// Reads over the network, which may fail now and succeed a moment later.
package enum Remote {
    private static let filesystems = ["curl", "s3", "gs", "az", "adls", "oss", "swift", "webhdfs"]

    /// Whether a path leads over the network, also through an archive: `/vsizip//vsicurl/https://…`.
    package static func isRemote(_ path: String) -> Bool {
        guard path.hasPrefix("/vsi") else { return false }
        return filesystems.contains { name in
            ["/vsi\(name)/", "/vsi\(name)?", "/vsi\(name)_streaming/"].contains { path.contains($0) }
        }
    }

    /// Reads a bucket of Google's from another service, for the rest of the process.
    ///
    /// - Parameters:
    ///   - bucket: Its files are those below `/vsigs/BUCKET`.
    ///   - endpoint: The service's address, like `http://127.0.0.1:9023`.
    package static func readBucket(_ bucket: String, from endpoint: String) {
        GDAL.registerDrivers()
        VSISetPathSpecificOption(
            "/vsigs/\(bucket)", "CPL_GS_ENDPOINT", endpoint.hasSuffix("/") ? endpoint : "\(endpoint)/")
    }

    /// Which variables of the environment GDAL takes credentials for a path from, as sentences.
    package static func credentials(for path: String) -> String { RemoteHost(path).credentials }

    /// Reads something from a file, and again where the file is remote and the read failed.
    ///
    /// Before it reads again it waits and makes GDAL forget what it knows of the file: an answer that failed is
    /// remembered otherwise. A file that isn't there or may not be read is an `HTTPError` at once.
    ///
    /// - Parameters:
    ///   - path: What ``Dataset`` opens.
    ///   - attempts: How often it is tried.
    ///   - read: Opens the file and reads from it: a dataset that has failed once is of no use.
    /// - Returns: What `read` returned.
    /// - Throws: The last error of `read`, or the server's refusal.
    package static func retrying<Value>(
        _ path: String, attempts: Attempts = .usual, _ read: () throws -> Value
    ) throws -> Value {
        var attempt = 1
        while true {
            do {
                return try read()
            } catch {
                guard isRemote(path) else { throw error }
                if let refusal = refusal(of: path, after: error, tries: attempt) { throw refusal }
                guard attempt < attempts.count else { throw error }
                attempts.wait(after: attempt)
                VSICurlPartialClearCache(remotePart(of: path))
                attempt += 1
            }
        }
    }

    /// The path of the remote file itself, without that of an archive in it.
    private static func remotePart(of path: String) -> String {
        let starts = filesystems.compactMap { path.firstRange(of: "/vsi\($0)")?.lowerBound }
        guard path.hasPrefix("/vsizip/"), let start = starts.min() else { return path }
        let part = path[start...]
        return String(part[..<(part.firstIndex(of: "}") ?? part.firstRange(of: ".zip")?.upperBound ?? part.endIndex)])
    }

    /// The server's refusal, when waiting doesn't help.
    private static func refusal(of path: String, after error: any Error, tries: Int) -> HTTPError? {
        // Of a file behind an address the server says more than GDAL.
        if let address = address(in: path) { return refusal(at: address) }
        // Of what others make of an empty answer nothing can be told.
        guard error is RasterError || error is VirtualFileError else { return nil }
        let said = "\(error)"
        let refusals: [(status: Int, words: [String])] = [
            (403, ["AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "redentials", "code: 403"]),
            (404, ["NoSuchKey", "NoSuchBucket", "code: 404"]),
        ]
        guard let known = refusals.first(where: { $0.words.contains(where: said.contains) }) else { return nil }
        let reason = said.split(separator: "\n").first.map(String.init) ?? said
        return HTTPError(address: path, status: known.status, reason: reason, tries: tries)
    }

    private static func refusal(at address: String) -> HTTPError? {
        let probe = HTTPRequest(
            address, headers: ["Range: bytes=0-0"], limits: HTTPLimits(total: 10, connecting: 5, stalling: 5),
            attempts: .once)
        do {
            _ = try probe.body()
            return nil
        } catch {
            return [401, 403, 404, 410].contains(error.status) ? error : nil
        }
    }

    /// The address of a file below `/vsicurl/`, or of the archive that it is in.
    private static func address(in path: String) -> String? {
        guard let start = path.firstRange(of: "/vsicurl/")?.upperBound else { return nil }
        let address = path[start...]
        guard path.hasPrefix("/vsizip/"), let end = address.firstRange(of: ".zip")?.upperBound else {
            return String(address)
        }
        return String(address[..<end])
    }
}
