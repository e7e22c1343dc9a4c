import FlyingFox
package import Foundation

/// An answer to a request, whole.
package struct Answer: Hashable, Sendable {
    package var status: Int
    package var headers: [String: String] = [:]
    package var body = Data()

    package init(status: Int, headers: [String: String] = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    static func plain(_ status: Int, _ text: String) -> Answer {
        Answer(status: status, headers: ["Content-Type": ContentType.of("a.txt")], body: Data((text + "\n").utf8))
    }

    static func moved(to path: String) -> Answer { Answer(status: 302, headers: ["Location": path]) }

    /// The same without its body, and with its length, for `HEAD`.
    func forMethod(_ method: String) -> Answer {
        guard method == "HEAD" else { return self }
        return Answer(status: status, headers: headers.merging(["Content-Length": "\(body.count)"]) { $1 })
    }
}

extension HTTPResponse {
    init(_ answer: Answer) {
        // Nothing of the preview is for pages of other sites, or to be taken for another kind of file.
        let safe = ["X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin"]
        let headers = answer.headers.merging(safe) { own, _ in own }.map { (HTTPHeader($0.key), $0.value) }
        self.init(
            statusCode: HTTPStatusCode(answer.status, phrase: ""),
            headers: HTTPHeaders(Dictionary(uniqueKeysWithValues: headers)), body: answer.body)
    }
}
