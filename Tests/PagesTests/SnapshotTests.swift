import Foundation
import Pages
import Testing

/// Whole pages, byte for byte: what changed in a template shows in the diff of these files.
struct SnapshotTests {
    @Test(arguments: [
        "index.html", "sample-map.html", "about.html", "data.html", "story-sample.html", "press.html", "404.html",
        "truth.html", "results.html", "region-basin.html", "feed.xml", "sitemap.xml", "interpretation.html",
    ])
    func rendersThePageAsRecorded(path: String) throws {
        let page = try #require(SamplePages.all().first { $0.path == path })
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(path)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try page.text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("Recorded \(path): read the diff, then run again without RECORD_SNAPSHOTS.")
        }

        #expect(try page.text == String(contentsOf: file, encoding: .utf8))
    }
}
