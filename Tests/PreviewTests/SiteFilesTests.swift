import Foundation
import Preview
import Project
import Testing

struct SiteFilesTests {
    /// A site with one page, a secret beside it, and a link that leads out.
    private final class Site {
        let root = FileManager.default.temporaryDirectory.path + "/\(UUID())"
        let files: SiteFiles

        init() throws {
            files = SiteFiles(root: "\(root)/docs", hosts: ["127.0.0.1:8080"])
            try AtomicFile.write("<p>hello</p>", to: "\(root)/docs/index.html")
            try AtomicFile.write("{}", to: "\(root)/docs/data/a b.geojson")
            try AtomicFile.write("secret", to: "\(root)/secret.txt")
            try FileManager.default.createSymbolicLink(
                atPath: "\(root)/docs/link.txt", withDestinationPath: "\(root)/secret.txt")
        }

        func get(_ target: String, method: String = "GET", host: String? = "127.0.0.1:8080", tag: String? = nil)
            -> SiteFiles.Answer
        { files.answer(method: method, target: target, host: host, ifNoneMatch: tag) }

        deinit { try? FileManager.default.removeItem(atPath: root) }
    }

    @Test func servesTheIndexOfAFolder() throws {
        let answer = try Site().get("/")

        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(answer.body == Data("<p>hello</p>".utf8))
    }

    @Test func decodesThePathOnce() throws {
        let site = try Site()

        #expect(site.get("/data/a%20b.geojson").headers["Content-Type"] == "application/geo+json")
        #expect(site.get("/data/a%2520b.geojson").status == 404)
    }

    @Test(arguments: [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/data/../../secret.txt",
        "//secret.txt", "/..\\secret.txt", "/link.txt", "/index.html%00.txt", "secret.txt", "/etc/passwd",
        "//etc/passwd", "/%2fetc/passwd",
    ])
    func servesNothingOutsideTheSite(target: String) throws {
        #expect(try Site().get(target).status == 404)
    }

    @Test(arguments: [nil, "evil.example", "127.0.0.1:9", "evil.example:8080"])
    func refusesOtherHosts(host: String?) throws {
        #expect(try Site().get("/", host: host).status == 421)
    }

    @Test func answersThatNothingChanged() throws {
        let site = try Site()
        let tag = try #require(site.get("/").headers["ETag"])

        let again = site.get("/", tag: tag)

        #expect(again.status == 304)
        #expect(again.body.isEmpty)
    }

    @Test func sendsNoBodyForHEAD() throws {
        let answer = try Site().get("/", method: "HEAD")

        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
    }

    @Test func refusesToBeWrittenTo() throws {
        #expect(try Site().get("/", method: "POST").status == 405)
    }
}
