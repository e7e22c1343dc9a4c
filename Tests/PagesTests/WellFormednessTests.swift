import Foundation
import FoundationXML
import Pages
import Testing

struct WellFormednessTests {
    @Test func writesEveryKindOfPageAsWellFormedXML() throws {
        for page in try SamplePages.all() {
            let parser = XMLParser(data: Data(page.text.utf8))

            #expect(parser.parse(), "\(page.path):\(parser.lineNumber): \(String(describing: parser.parserError))")
        }
    }

    @Test func namesTheLanguageAndAStrictPolicyOnEveryPage() throws {
        let policy = "content=\"default-src 'none'; script-src 'self'; style-src 'self';"
        for page in try SamplePages.all() where page.path.hasSuffix(".html") {
            #expect(page.text.contains("<html lang=\"en\">"), "\(page.path)")
            #expect(page.text.contains(policy), "\(page.path)")
        }
    }

    @Test func linksToOtherHostsOnlyWhereTheReaderFollowsALink() throws {
        // The page for addresses where nothing is has whole ones, of its own site.
        for page in try SamplePages.all() where page.path.hasSuffix(".html") && page.path != "404.html" {
            #expect(!page.text.contains("src=\"http"), "\(page.path)")
            #expect(!page.text.contains("rel=\"stylesheet\" href=\"http"), "\(page.path)")
            #expect(!page.text.contains("=\"/"), "\(page.path) has an address from the root of its host")
        }
    }

    @Test func linksFromThePageThatIsShownAnywhereByWholeAddresses() throws {
        let page = try #require(try SamplePages.all(in: "es").first { $0.path == "es/404.html" })
        let links = page.text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }

        #expect(
            links.allSatisfy { $0.hasPrefix("https://example.org/m/") || $0.hasPrefix("#") || $0.hasPrefix("data:") },
            "\(links)")
        #expect(links.contains("https://example.org/m/es/index.html"))
        #expect(links.contains("https://example.org/m/assets/minemap.css"))
    }

    @Test func writesTheSamePageTwice() throws {
        #expect(try SamplePages.all() == SamplePages.all())
    }
}
