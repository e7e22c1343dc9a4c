import Foundation
import Gate
import TestSupport
import Testing

/// A folder with a small site that nothing is wrong with, for a test to spoil.
struct SmallSite {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write("", to: ".nojekyll")
        try write("body { color: black }\n", to: "assets/site.css")
        try write(Self.page("Home", "<p><a href=\"data.html\">Data</a></p>"), to: "index.html")
        try write(Self.page("About", "<p id=\"who\">Us.</p>"), to: "about.html")
        try write(Self.page("Data", Self.list), to: "data.html")
        try write(Self.areas, to: "data/areas.json")
    }

    func write(_ text: String, to path: String) throws { try folder.write(text, to: path) }

    /// What the gate says, each as it would be printed.
    func messages(forms: [String: NumberForm] = NumberForm.known) async throws -> [String] {
        try await Gate(to: folder.path, forms: forms).inspect().findings.map(\.description)
    }

    /// A sound page; `main` begins in line 13.
    static func page(_ title: String, _ main: String, head: String = "", language: String = "en", root: String = "")
        -> String
    {
        """
        <!DOCTYPE html>
        <html lang="\(language)">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
        <title>\(title)</title>\(head)
        <link rel="stylesheet" href="\(root)assets/site.css"/>
        </head>
        <body>
        <main>
        <h1>\(title)</h1>

        \(main)
        </main>
        <footer><p>A site</p><p class="credit">Contains modified Copernicus Sentinel data 2020.</p></footer>
        </body>
        </html>

        """
    }

    static let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"

    static let list = "<ul><li><a href=\"data/areas.json\">Areas</a>, CC BY 4.0</li></ul>"

    static let areas = """
        {"rows": [
        {"region": "tapajos", "period": "2016", "model": "v4", "detections": 4436, "footprint_ha": 34824.1234},
        {"region": "tapajos", "period": "2020", "model": "v4", "detections": 6529, "footprint_ha": 51240.5, "observed_share": 0.934, "new_ha": null}
        ]}
        """
}

/// One fault in a small site, and what the gate says of it.
struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let text: String
    let messages: [String]

    /// A file that is added, or takes the place of a sound one.
    init(_ name: String, in path: String, _ text: String, says messages: String...) {
        testDescription = name
        self.path = path
        self.text = text
        self.messages = messages
    }

    /// A page with something in line 13.
    init(_ name: String, page main: String, head: String = "", says messages: String...) {
        testDescription = name
        path = "about.html"
        text = SmallSite.page("About", main, head: head)
        self.messages = messages
    }

    func found() async throws -> [String] {
        let site = try SmallSite()
        try site.write(text, to: path)
        return try await site.messages()
    }
}
