import Foundation
import GeoIO
import TestSupport
import Testing

struct PreviewCommandTests {
    /// Asks again until a page holds a text, ten seconds at most.
    private func wait(for text: String, at address: String) async throws -> Bool {
        for _ in 0..<100 {
            if let body = try? HTTP.get(address), String(decoding: body, as: UTF8.self).contains(text) { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    private func address(of preview: Child) async throws -> String {
        for _ in 0..<200 {
            if let match = preview.output.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//) { return String(match.0) }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw CocoaError(.fileReadUnknown)
    }

    @Test func servesTheSiteAndRebuildsItOnSave() async throws {
        let project = try SmallProject()
        let preview = try Tool.start(["preview", "--project", project.path, "--port", "18080"])
        defer { preview.end() }
        let address = try await address(of: preview)
        #expect(try await wait(for: "A small site", at: address))

        try project.replace("title: A small site", with: "title: A site with another name")
        #expect(try await wait(for: "A site with another name", at: address))

        // A mistake is printed and the last good site stays; mending it goes on.
        try project.replace("title: A site", with: "titel: A site")
        try await Task.sleep(for: .milliseconds(600))
        #expect(try await wait(for: "A site with another name", at: address))
        try project.replace("titel: A site with another name", with: "title: Mended")
        #expect(try await wait(for: "Mended", at: address))
    }

    @Test func takesTheNextPortWhenOneIsInUse() async throws {
        let project = try SmallProject()
        let first = try Tool.start(["preview", "--project", project.path, "--port", "18180"])
        defer { first.end() }
        let taken = try await address(of: first)
        let other = try SmallProject()
        let second = try Tool.start(["preview", "--project", other.path, "--port", "18180"])
        defer { second.end() }

        #expect(try await address(of: second) != taken)
    }

    @Test func takesAPortNearTheLast() async throws {
        let project = try SmallProject()
        let preview = try Tool.start(["preview", "--project", project.path, "--port", "65500"])
        defer { preview.end() }

        #expect(try await address(of: preview).contains(":65"))
    }

    @Test func refusesAFolderThatIsNoProject() throws {
        let folder = try TemporaryFolder()

        let outcome = try Tool.run("preview", "--project", folder.path)

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("site/site.yml: there is no such file."))
    }
}
