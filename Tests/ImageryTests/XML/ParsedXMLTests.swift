import Foundation
import Imagery
import Testing

struct ParsedXMLTests {
    @Test(arguments: ["https://psd-14.sentinel2.eo.esa.int/a.xsd", "https://psd-15.sentinel2.eo.esa.int/a.xsd"])
    func findsElementsWhateverTheirNamespace(address: String) throws {
        let xml = try parsed("<n:a xmlns:n='\(address)'><b><n:c id='1'> x </n:c></b><c id='2'>y</c></n:a>")

        let found = xml.elements("c")

        #expect(found.map(\.text) == ["x", "y"])
        #expect(found.map(\.attributes) == [["id": "1"], ["id": "2"]])
        #expect(xml.root?.name == "a")
    }

    @Test func joinsTextAndCharacterDataAndKnowsTheFiveEntities() throws {
        let xml = try parsed("<a b='&lt;1'>2 &amp; <![CDATA[<3>]]></a>")

        #expect(xml.root?.text == "2 & <3>")
        #expect(xml.root?.attributes == ["b": "<1"])
    }

    @Test func givesNoTextForAnEmptyElement() throws {
        let xml = try parsed("<a><b/><c>x</c></a>")

        #expect(xml.text("b") == nil)
        #expect(xml.text("c") == "x")
        #expect(xml.text("d", "c") == "x")
    }

    @Test func expandsNoEntityAndReadsNoOtherFile() throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: "minemap-\(UUID()).txt")
        try Data("secret".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let entities = "<!ENTITY own 'expanded'><!ENTITY other SYSTEM '\(secret.path)'>"
        let xml = try parsed("<!DOCTYPE a [\(entities)]><a b='1&own;'>2&own;3&other;4</a>")

        #expect(xml.root?.text == "234")
        #expect(xml.root?.attributes == ["b": "1"])
    }

    @Test func refusesAnEntityThatUnfoldsWithoutEnd() throws {
        let nested = (1...12).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }.joined()
        let text = "<!DOCTYPE a [<!ENTITY e0 'x'>\(nested)]><a b='&e12;'/>"

        #expect(throws: XMLError.self) { _ = try parsed(text) }
    }

    @Test(arguments: [
        ("", "it is empty", 0),
        ("<a>\n<b></a>", "Premature end of data in tag a line 1", 2),
        ("<a>\n\n<b>", "Premature end of data in tag b line 3", 3),
        ("{\"a\": 1}", "Start tag expected, '<' not found", 1),
    ])
    func saysWhatIsWrongAndWhere(text: String, reason: String, line: Int) {
        let error = #expect(throws: XMLError.self) { _ = try parsed(text) }

        #expect(error == XMLError(file: "MTD_TL.xml", line: line, reason: reason))
    }

    @Test func namesFileAndLineInItsMessage() {
        let error = XMLError(file: "MTD_TL.xml", line: 7, reason: "it is cut")

        #expect(
            error.description == """
                Can't read the XML of 'MTD_TL.xml', line 7: it is cut.
                It may have been cut off or replaced: fetch it again.
                """)
    }

    private func parsed(_ text: String) throws -> ParsedXML {
        try ParsedXML(Data(text.utf8), file: "MTD_TL.xml")
    }
}
