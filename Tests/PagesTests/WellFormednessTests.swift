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
        for page in try SamplePages.all() where page.path.hasSuffix(".html") {
            #expect(!page.text.contains("src=\"http"), "\(page.path)")
            #expect(!page.text.contains("rel=\"stylesheet\" href=\"http"), "\(page.path)")
            #expect(!page.text.contains("=\"/"), "\(page.path) has an address from the root of its host")
        }
    }

    @Test func linksFromTheRootOfTheHostWhereAPageIsShownAtAnyAddress() throws {
        let page = try Repository.renderer("es").render(NotFoundPage(), in: .sample(in: "es")).text
        let links = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
        let isWhole = { (link: String) in
            ["/m/", "https://example.org/m/", "https://creativecommons.org/", "#", "data:"].contains(
                where: link.hasPrefix)
        }

        #expect(links.filter { !isWhole($0) } == [])
        #expect(links.contains("/m/es/index.html") && links.contains("/m/assets/minemap.css"))
    }

    @Test func writesTheSamePageTwice() throws {
        #expect(try SamplePages.all() == SamplePages.all())
    }
}
