import Foundation
import TestSupport
import Testing

struct FetchTests {
    /// A project that fetches these files, and the folder with them.
    private func project(_ entries: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("title: T\nfetch:\n" + entries, to: "site/site.yml")
        return folder
    }

    private func entry(_ path: String, sha256: String, url: String? = nil) -> String {
        "  - { path: \(path), sha256: \(sha256), licence: L, attribution: A\(url.map { ", url: \"\($0)\"" } ?? "") }\n"
    }

    private let collection = #"{"type":"FeatureCollection","features":[]}"#

    @Test func bringsAFileFromTheMirrorAndThenKeepsIt() throws {
        let mirror = try TemporaryFolder()
        try mirror.write(collection, to: "detections/a.geojson")
        let project = try project(entry("detections/a.geojson", sha256: mirror.sha256("detections/a.geojson")))

        let first = try Tool.run("fetch", "--project", project.path, "--mirror", mirror.path)
        let second = try Tool.run("fetch", "--project", project.path)

        #expect(first.output == "fetched      detections/a.geojson, 42 bytes\n")
        #expect(second.output == "kept         detections/a.geojson\n")
        #expect(try project.text("build/fetched/detections/a.geojson") == collection)
    }

    @Test func saysThatAnEntryWithoutAnAddressIsOnAMirrorOnly() throws {
        let project = try project(entry("a.geojson", sha256: String(repeating: "a", count: 64)))

        let outcome = try Tool.run("fetch", "--project", project.path)

        #expect(outcome.output == "mirror only  a.geojson: it has no address. Use --mirror DIR.\n")
        #expect(outcome.status == 0)
    }

    @Test func refusesALoginPageUnderTheNameOfData() throws {
        let mirror = try TemporaryFolder()
        try mirror.write("<!DOCTYPE html><title>Sign in</title>", to: "a.geojson.txt")
        let project = try project(entry("a.geojson.txt", sha256: mirror.sha256("a.geojson.txt")))

        let outcome = try Tool.run("fetch", "--project", project.path, "--mirror", mirror.path)

        #expect(
            outcome.output == """
                refused      a.geojson.txt
                'a.geojson.txt' is a web page (HTML), not GeoJSON: probably a login or an error page saved under this name.
                Get the file from its source again, signed in if it asks for that.
                1 of 1 files were refused; nothing was written for them.

                """)
        #expect(outcome.status != 0)
        #expect(!project.has("build/fetched/a.geojson.txt"))
    }

    @Test(.enabled(if: Reference.has("reference/detections"), "needs the published detections"))
    func refusesTheLoginPageThatWasPublished() throws {
        let name = "detections/bolivar_2020_thresh_0.8verified.geojson.txt"
        let digest = "899fcaa1823a3e5ea7d6331531fbfec1e7f7233e35368a748d03261a72dcc90e"
        let project = try project(entry(name, sha256: digest))

        let outcome = try Tool.run("fetch", "--project", project.path, "--mirror", Reference.path("reference"))

        #expect(outcome.output.contains("is a web page (HTML), not GeoJSON"))
        #expect(outcome.status != 0)
    }

    @Test func refusesAFileWithAnotherDigest() throws {
        let mirror = try TemporaryFolder()
        try mirror.write(collection, to: "a.geojson")
        let project = try project(entry("a.geojson", sha256: String(repeating: "b", count: 64)))

        let outcome = try Tool.run("fetch", "--project", project.path, "--mirror", mirror.path)

        #expect(outcome.output.contains("'a.geojson' isn't the file that site.yml means: its SHA-256 is"))
        #expect(outcome.status != 0)
        #expect(!project.has("build/fetched/a.geojson"))
    }

    @Test func refusesAnHDF5FileThatIsNone() throws {
        let mirror = try TemporaryFolder()
        try mirror.write("nothing", to: "models/a.h5")
        let project = try project(entry("models/a.h5", sha256: mirror.sha256("models/a.h5")))

        let outcome = try Tool.run("fetch", "--project", project.path, "--mirror", mirror.path)

        #expect(outcome.output.contains("'models/a.h5' isn't an HDF5 file."))
    }

    @Test func bringsAFileFromItsAddress() async throws {
        let server = try TemporaryFolder()
        try server.write(collection, to: "files/a.geojson")
        try await withLoopbackServer(of: "\(server.path)/files") { address in
            let digest = try server.sha256("files/a.geojson")
            let project = try project(
                entry("a.geojson", sha256: digest, url: "\(address)/a.geojson")
                    + entry("b.geojson", sha256: digest, url: "\(address)/missing.geojson"))

            let outcome = try Tool.run("fetch", "--project", project.path)

            #expect(
                outcome.output.hasPrefix(
                    "fetched      a.geojson, 42 bytes\nrefused      b.geojson\nCan't get \(address)/missing.geojson: the server answered 404"
                ))
            #expect(outcome.status != 0)
            #expect(project.has("build/fetched/a.geojson") && !project.has("build/fetched/b.geojson"))
        }
    }

    /// Python's own file server on a free port of 127.0.0.1, ended by its id.
    private func withLoopbackServer(of folder: String, _ body: (String) throws -> Void) async throws {
        let server = try Child(
            "/usr/bin/env",
            ["python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder])
        defer { server.end() }
        for _ in 0..<100 {
            if let match = server.output.firstMatch(of: /port (\d+)/) {
                try body("http://127.0.0.1:\(match.1)")
                return
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("The file server didn't start.")
    }
}
