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

    @Test func writesTheSamePageTwice() throws {
        #expect(try SamplePages.all() == SamplePages.all())
    }
}
