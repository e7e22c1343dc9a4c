import Foundation
import TestSupport
import Testing

struct LanguageTests {
    private static let names = ["index.html", "about.html", "data.html"]

    /// The small site in English and Spanish, each page with links to its other form.
    private func bilingualSite(alternates: Bool = false) throws -> SmallSite {
        let site = try SmallSite()
        for name in Self.names {
            let heads = [
                "\n<link rel=\"alternate\" hreflang=\"es\" href=\"es/\(name)\"/>",
                "\n<link rel=\"alternate\" hreflang=\"en\" href=\"../\(name)\"/>",
            ]
            try site.write(
                SmallSite.page(
                    "A", "<p><a href=\"es/\(name)\">Español</a></p>" + (name == "data.html" ? SmallSite.list : ""),
                    head: alternates ? heads[0] : ""), to: name)
            try site.write(
                SmallSite.page(
                    "A",
                    "<p><a href=\"../\(name)\">English</a></p>"
                        + (name == "data.html" ? SmallSite.list.replacing("data/", with: "../data/") : ""),
                    head: alternates ? heads[1] : "", language: "es", root: "../"), to: "es/\(name)")
        }
        return site
    }

    @Test func findsNothingWrongWithTwoLanguages() async throws {
        let found = try await bilingualSite(alternates: true).messages()

        #expect(found == [])
    }

    @Test func missesAPageInALanguage() async throws {
        let site = try bilingualSite()
        try FileManager.default.removeItem(atPath: "\(site.folder.path)/es/about.html")

        let found = try await site.messages()

        #expect(
            found == [
                "about.html: error: The page is missing in 'es': there is no 'es/about.html'. "
                    + "Let the build make it; a text without a translation falls back to the main language.",
                "about.html:13: error: The link 'es/about.html' leads nowhere: there is no 'es/about.html'. "
                    + "Did you mean 'about.html'?",
            ])
    }

    @Test func missesALinkToTheOtherLanguage() async throws {
        let site = try bilingualSite()
        try site.write(SmallSite.page("A", "<p>Nosotros.</p>", language: "es", root: "../"), to: "es/about.html")

        let found = try await site.messages()

        #expect(
            found == [
                "es/about.html: error: The page has no link to itself in 'en'. Link to 'about.html' from its head."
            ])
    }

    @Test func seesThatAPageIsInAnotherLanguageThanItsFolder() async throws {
        let site = try bilingualSite()
        let page = try site.folder.text("es/about.html")
        try site.write(page.replacing("lang=\"es\"", with: "lang=\"pt\""), to: "es/about.html")

        let found = try await site.messages()

        #expect(
            found == [
                "es/about.html:1: error: The page says that its language is 'pt'; by its place it is 'es'. "
                    + "Let <html lang> be the language of the folder."
            ])
    }

    @Test func seesThatALanguageIsNotNamedInTurn() async throws {
        let site = try bilingualSite(alternates: true)
        let page = try site.folder.text("es/about.html")
        try site.write(
            page.replacing("hreflang=\"en\" href=\"../about.html\"", with: "hreflang=\"en\" href=\"../data.html\""),
            to: "es/about.html")

        let found = try await site.messages()

        #expect(
            found == [
                "about.html:7: error: The page names 'es/about.html' as its form in another language, and isn't named "
                    + "there. Name each of them in the head of the other (hreflang).",
                "es/about.html:7: error: The page names 'data.html' as its form in another language, and isn't named "
                    + "there. Name each of them in the head of the other (hreflang).",
            ])
    }

    @Test func listsDataOfOneLanguageForItsReadersOnly() async throws {
        let site = try bilingualSite()
        try site.write("a;b\r\n1,5;2\r\n", to: "data/areas.es.csv")
        let found = try await site.messages()

        #expect(
            found == [
                "es/data.html: error: The file 'data/areas.es.csv' is not on the page that lists the data. "
                    + "List it with its licence, or take it out of data/."
            ])
    }
}
