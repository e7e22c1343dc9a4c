import Foundation
import GeoIO
import TestSupport
import Testing

struct HTTPTests {
    private let server: FaultServer

    init() throws {
        server = try FaultServer()
        try server.folder.write("hello, world", to: "hello.txt")
    }

    private func get(_ steps: String, stalling: Int = 30) throws -> String {
        let request = HTTPRequest(
            server.address(steps), limits: HTTPLimits(stalling: stalling), attempts: .quick)
        return String(decoding: try request.body(), as: UTF8.self)
    }

    @Test(arguments: ["ok", "500,ok", "502,503,ok", "504,ok", "429,ok", "empty,ok", "short,ok"])
    func triesAgainUntilTheWholeBodyComes(steps: String) throws {
        #expect(try get(steps) == "hello, world")
        #expect(try server.requests(steps) == steps.split(separator: ",").count)
    }

    @Test func triesAgainWhenTheServerStalls() throws {
        let start = ContinuousClock.now

        #expect(try get("stall,ok", stalling: 1) == "hello, world")
        // The server itself would go on after ten seconds.
        #expect(.now - start < .seconds(9))
    }

    @Test(arguments: [400, 401, 403, 404, 410, 501])
    func asksOnlyOnceForWhatIsRefused(status: Int) throws {
        let error = #expect(throws: HTTPError.self) { try get("\(status)") }

        #expect(error?.status == status)
        #expect(try server.requests("\(status)") == 1)
    }

    @Test func waitsAsLongAsTheServerAsks() throws {
        let start = ContinuousClock.now

        #expect(try get("wait-1,ok") == "hello, world")
        #expect(.now - start >= .seconds(1))
    }

    @Test func waitsNoLongerThanItsOwnBound() throws {
        let start = ContinuousClock.now

        #expect(try get("wait-3600,ok") == "hello, world")
        #expect(.now - start < .seconds(30))
    }

    @Test func triesAsOftenAsTheEnvironmentSays() {
        let usual = Attempts(environment: [:])
        let impatient = Attempts(environment: ["GDAL_HTTP_MAX_RETRY": "1", "GDAL_HTTP_RETRY_DELAY": "0.5"])

        #expect(usual.count == 5 && usual.delay(after: 1) == .seconds(1))
        #expect(impatient.count == 2 && impatient.delay(after: 1) == .milliseconds(500))
    }

    @Test func doublesItsWaits() {
        let attempts = Attempts(count: 9, firstDelay: .seconds(1), longestDelay: .seconds(10))

        #expect((1...6).map { attempts.delay(after: $0) } == [1, 2, 4, 8, 10, 10].map { .seconds($0) })
    }

    @Test func sendsJSON() throws {
        let answer = try HTTP.post(
            Data(#"{"limit":7}"#.utf8), to: server.address(of: "echo"), headers: ["Authorization: Bearer one"])
        let echo = try JSONValue(parsing: answer)

        #expect(echo["method"]?.string == "POST")
        #expect(echo["body"]?.string == #"{"limit":7}"#)
        #expect(echo["headers"]?["content-type"]?.string == "application/json")
        #expect(echo["headers"]?["authorization"]?.string == "Bearer one")
    }

    @Test func givesUpAfterItsLastTry() throws {
        let error = #expect(throws: HTTPError.self) { try get("500") }

        #expect(
            error?.description == """
                Can't get \(server.address("500")): the server answered 500 and said: no, stranger (tried 3 times).
                The fault is the server's: wait a while, then run the same command again; what is there is kept.
                """)
    }

    @Test func saysHowMuchOfABodyIsMissing() throws {
        let error = #expect(throws: HTTPError.self) { try get("short") }

        #expect(error?.reason.contains("6 bytes remaining") == true)
        #expect(error?.status == nil)
    }

    @Test func refusesOtherSchemes() {
        let error = #expect(throws: HTTPError.self) { try HTTP.get("file:///etc/hostname") }

        #expect(
            error?.description == """
                Can't get file:///etc/hostname: it isn't an http or https address.
                Check the connection and the address. 'minemap fetch' takes files from a folder, too: --mirror DIR.
                """)
    }
}
