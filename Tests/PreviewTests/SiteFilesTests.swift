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
            files = SiteFiles(roots: ["\(root)/docs", "\(root)/drafts"], base: "/mines/", hosts: ["127.0.0.1:8080"])
            try AtomicFile.write("<p>hello</p>", to: "\(root)/docs/index.html")
            try AtomicFile.write("<p>draft</p>", to: "\(root)/drafts/index.html")
            try AtomicFile.write("<p>draft</p>", to: "\(root)/drafts/new.html")
            try AtomicFile.write("<p>lost</p>", to: "\(root)/docs/404.html")
            try AtomicFile.write("{}", to: "\(root)/docs/data/a b.geojson")
            try AtomicFile.write("secret", to: "\(root)/secret.txt")
            for (link, target) in [
                ("docs/link.txt", "secret.txt"), ("docs/folder", ""), ("drafts/link.txt", "secret.txt"),
            ] {
                try FileManager.default.createSymbolicLink(
                    atPath: "\(root)/\(link)", withDestinationPath: "\(root)/\(target)")
            }
        }

        func get(_ target: String, method: String = "GET", host: String? = "127.0.0.1:8080", tag: String? = nil)
            -> Answer
        { files.answer(method: method, target: target, host: host, ifNoneMatch: tag) }

        deinit { try? FileManager.default.removeItem(atPath: root) }
    }

    @Test func servesTheIndexOfAFolder() throws {
        let answer = try Site().get("/mines/")

        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(answer.body == Data("<p>hello</p>".utf8))
    }

    @Test func decodesThePathOnce() throws {
        let site = try Site()

        #expect(site.get("/mines/data/a%20b.geojson").headers["Content-Type"] == "application/geo+json")
        #expect(site.get("/mines/data/a%2520b.geojson").status == 404)
    }

    @Test(arguments: [
        "../secret.txt", "%2e%2e/secret.txt", "%2E%2E/secret.txt", "..%2fsecret.txt", "%2e%2e%2fsecret.txt",
        "..%5csecret.txt", "data/../../secret.txt", "/secret.txt", "..\\secret.txt", "link.txt", "folder/secret.txt",
        "folder/", "index.html%00.txt", "index.html%00", "/etc/passwd", "%2fetc/passwd", "%2Fetc/passwd", "etc/passwd",
        ".%2e/secret.txt", "%252e%252e/secret.txt", "data%2fa%20b.geojson",
    ])
    func servesNothingOutsideTheSite(target: String) throws {
        let answer = try Site().get("/mines/" + target)

        #expect(answer.status == 404)
        #expect(answer.body == Data("<p>lost</p>".utf8))
    }

    @Test(arguments: ["/", "/index.html", "secret.txt", "/etc/passwd", "//", "mines/", "/mine/index.html"])
    func servesNothingOutsideTheSitesPath(target: String) throws {
        #expect(try Site().get(target).status == 404)
    }

    @Test func leadsToTheFolderThatTheSiteIsIn() throws {
        let answer = try Site().get("/mines")

        #expect(answer.status == 302)
        #expect(answer.headers["Location"] == "/mines/")
    }

    @Test func servesADraftBesideTheSiteAndNeverInsteadOfAPage() throws {
        let site = try Site()

        #expect(site.get("/mines/new.html").body == Data("<p>draft</p>".utf8))
        #expect(site.get("/mines/index.html").body == Data("<p>hello</p>".utf8))
    }

    @Test(arguments: [
        ("webp", "image/webp"), ("gpkg", "application/geopackage+sqlite3"),
        ("kml", "application/vnd.google-earth.kml+xml"), ("xml", "application/xml"), ("atom", "application/atom+xml"),
        ("woff2", "font/woff2"), ("webmanifest", "application/manifest+json"), ("PNG", "image/png"),
        ("unknown", "application/octet-stream"),
    ])
    func namesTheKindOfAFile(end: String, type: String) throws {
        let site = try Site()
        try AtomicFile.write("x", to: "\(site.root)/docs/file.\(end)")

        #expect(site.get("/mines/file.\(end)").headers["Content-Type"] == type)
    }

    @Test(arguments: [
        nil, "", "evil.example", "127.0.0.1", "127.0.0.1:9", "evil.example:8080", "127.0.0.1:8080.evil.example",
    ])
    func refusesOtherHosts(host: String?) throws {
        #expect(try Site().get("/mines/", host: host).status == 421)
    }

    @Test func answersThatNothingChanged() throws {
        let site = try Site()
        let tag = try #require(site.get("/mines/").headers["ETag"])

        let again = site.get("/mines/", tag: tag)

        #expect(again.status == 304)
        #expect(again.body.isEmpty)
    }

    @Test func sendsNoBodyForHEAD() throws {
        let answer = try Site().get("/mines/", method: "HEAD")

        #expect(answer.status == 200)
        #expect(answer.headers["Content-Length"] == "12")
        #expect(answer.body.isEmpty)
    }

    @Test func refusesToBeWrittenTo() throws {
        #expect(try Site().get("/mines/", method: "POST").status == 405)
    }
}
