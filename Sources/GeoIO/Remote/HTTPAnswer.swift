import CGDAL
import Foundation

/// What GDAL's client brought back from one try of a request.
struct HTTPAnswer {
    /// `nil` when there was no answer.
    let status: Int?
    let body: Data
    /// What went wrong, without a full stop; `nil` when nothing did.
    let failure: String?
    /// How long the server asks to wait.
    let retryAfter: Duration?
    /// libcurl's error number; 0 when the transfer is whole.
    private let code: Int32

    init(to request: HTTPRequest) {
        let options = request.options.reduce(nil) { CSLSetNameValue($0, $1.name, $1.value) }
        defer { CSLDestroy(options) }
        guard let result = GDAL.quietly({ CPLHTTPFetch(request.address, options) }) else {
            self.init(code: -1, message: "there was no answer", headers: [:], body: Data())
            return
        }
        defer { CPLHTTPDestroyResult(result) }
        let answer = result.pointee
        self.init(
            code: answer.nStatus, message: answer.pszErrBuf.map { String(cString: $0) },
            headers: headers(answer.papszHeaders),
            body: answer.pabyData.map { Data(bytes: $0, count: Int(answer.nDataLen)) } ?? Data())
    }

    /// Puts the client's words in order: it tells a status of 400 or above by a message alone.
    private init(code: Int32, message: String?, headers: [String: String], body: Data) {
        let refused = message.flatMap(statusCode)
        self.body = body
        self.code = refused == nil ? code : 0
        status = refused ?? (code == 0 && message == nil ? 200 : nil)
        retryAfter = headers["retry-after"].flatMap(waitingTime)
        if let refused {
            failure = wording(status: refused, body: body)
        } else if code != 0 || message != nil {
            failure = message ?? "the transfer failed (libcurl's error \(code))"
        } else if headers["content-encoding"] == nil, let whole = headers["content-length"].flatMap({ Int($0) }),
            whole > body.count
        {
            failure = "the body was cut short: \(body.count) of \(whole) bytes came"
        } else {
            failure = nil
        }
    }

    /// Whether the same request may succeed a little later.
    var mayPass: Bool {
        // 1: unsupported scheme, 3: malformed address, 60: the server's certificate isn't trusted.
        guard let status else { return ![1, 3, 60].contains(code) }
        return status < 400 || [429, 500, 502, 503, 504].contains(status)
    }
}

extension HTTPRequest {
    fileprivate var options: [(name: String, value: String)] {
        let environment = ProcessInfo.processInfo.environment
        // Tries are counted here, where the body's length counts too.
        var options = limits.settings(environment: environment) + [("MAX_RETRY", "0")]
        if let json { options.append(("POSTFIELDS", String(decoding: json, as: UTF8.self))) }
        var lines = headers + (json == nil ? [] : ["Content-Type: application/json"])
        // Headers of a request replace those of the environment.
        if !lines.isEmpty, let more = environment["GDAL_HTTP_HEADERS"] { lines.append(more) }
        if !lines.isEmpty { options.append(("HEADERS", lines.joined(separator: "\r\n"))) }
        return options
    }
}

private func headers(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String: String] {
    var headers: [String: String] = [:]
    for index in 0..<CSLCount(list) {
        guard let line = CSLGetField(list, index) else { continue }
        let fields = String(cString: line).split(separator: "=", maxSplits: 1)
        if fields.count == 2 { headers[fields[0].lowercased()] = fields[1].trimmingCharacters(in: .whitespaces) }
    }
    return headers
}

private func statusCode(_ message: String) -> Int? {
    guard message.hasPrefix("HTTP error code") || message.contains("returned error:") else { return nil }
    return message.split { !$0.isNumber }.last.flatMap { Int($0) }
}

/// The time of a `Retry-After`: seconds, or a date.
private func waitingTime(_ text: String) -> Duration? {
    if let seconds = Int(text) { return .seconds(min(max(seconds, 0), 86_400)) }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return format.date(from: text).map { .seconds(max(0, $0.timeIntervalSinceNow)) }
}

private func wording(status: Int, body: Data) -> String {
    let text = String(decoding: body.prefix(200), as: UTF8.self).split { $0.isNewline }.joined(separator: " ")
    let says = text.isEmpty || text.hasPrefix("<") ? "" : " and said: \(text)"
    return "the server answered \(status)\(says)"
}
