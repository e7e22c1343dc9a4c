import Foundation
import TestSupport
import Testing

struct SizeTests {
    /// Makes a file of a size that takes no room on the disk.
    private func write(_ size: UInt64, to path: String, in site: SmallSite) throws {
        try site.write("x", to: path)
        let file = try #require(FileHandle(forWritingAtPath: "\(site.folder.path)/\(path)"))
        try file.truncate(atOffset: size)
        try file.close()
    }

    @Test func refusesAFileAndASiteThatGitHubDoesNotTake() async throws {
        let site = try SmallSite()
        try write(1_100_000_000, to: "assets/a.bin", in: site)

        let found = try await site.messages()

        #expect(
            found == [
                ".: error: The site has 1100.0 MB, and GitHub Pages takes 1,000 MB. "
                    + "Leave out the largest data, or publish them elsewhere and link to them.",
                "assets/a.bin: error: The file has 1100.0 MB, and GitHub takes 104 MB. "
                    + "Split it, or publish it elsewhere and link to it.",
            ])
    }

    @Test func warnsOfAFileThatGitHubWarnsOf() async throws {
        let site = try SmallSite()
        try write(53_000_000, to: "assets/a.bin", in: site)

        let found = try await site.messages()

        #expect(
            found == [
                "assets/a.bin: warning: The file has 53.0 MB, and GitHub warns from 52 MB on. "
                    + "Split it, or leave out what readers don't need."
            ])
    }

    @Test func missesTheFileThatKeepsJekyllAway() async throws {
        let site = try SmallSite()
        try FileManager.default.removeItem(atPath: "\(site.folder.path)/.nojekyll")

        let found = try await site.messages()

        #expect(
            found == [
                ".nojekyll: error: The file is missing: GitHub Pages would leave out files as Jekyll does. "
                    + "Put an empty file of that name into the folder."
            ])
    }

    @Test func warnsOfAPageThatLoadsTooMuchAtOnce() async throws {
        let site = try SmallSite()
        try site.folder.write(
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 1_600_000)),
            to: "assets/a.png")
        try site.write(SmallSite.page("About", "<p><img src=\"assets/a.png\" alt=\"A\"/></p>"), to: "about.html")
        try site.write(
            SmallSite.page("Home", "<p><img src=\"assets/a.png\" alt=\"A\" loading=\"lazy\"/></p>"), to: "index.html")

        let found = try await site.messages()

        #expect(
            found == [
                "about.html: warning: A reader fetches 1.6 MB for this page, and more than 1.5 MB is slow. "
                    + "The largest are assets/a.png (1.6 MB), about.html (0.0 MB), assets/site.css (0.0 MB)."
            ])
    }

    @Test func takesTextAsHostsSendItCompressed() async throws {
        let site = try SmallSite()
        try site.write("/* " + String(repeating: "a", count: 3_000_000) + " */", to: "assets/site.css")

        let found = try await site.messages()

        #expect(found == [])
    }
}
