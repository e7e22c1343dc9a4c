import Foundation
import GeoIO

extension FileFacts {
    /// Looks at a file by itself: the checks that need no other.
    init(of file: SiteFile) {
        findings = SignatureCheck.findings(in: file)
        transferSize = file.kind.isCompressible ? Deflate.size(of: file.bytes) : file.bytes.count
        if file.kind.isText { findings += SecretCheck.findings(in: file) + PrivacyCheck.findings(in: file) }
        // What is empty, or is something else altogether, has been said.
        guard !file.bytes.isEmpty, FileSignature.guess(file.bytes) == nil || file.kind == .page else { return }
        switch file.kind {
        case .page: readPage(file)
        case .style: readStyle(file)
        case .script: findings += Self.hiddenDirections(in: file)
        case .json: findings += JSONCheck.findings(in: file)
        case .geoJSON:
            findings += GeoJSONCheck.findings(in: file)
            scores = Self.scores(in: file)
        case .table: findings += TableCheck.findings(in: file)
        case .feed: readFeed(file)
        case .svg: readDrawing(file)
        case .text, .binary, .other: break
        }
        let addresses = AddressCheck.resolve(references, in: file.path)
        references = addresses.inside
        findings += addresses.findings
    }

    private static func scores(in file: SiteFile) -> [Int]? {
        guard let features = try? JSONReader.node(in: file.bytes)["features"]?.array else { return nil }
        let scores = features.compactMap { $0["properties"]?["mean"]?.number }
        guard !scores.isEmpty else { return nil }
        return (0...100).map { hundredth in scores.count { $0 > Double(hundredth) / 100 } }
    }

    private mutating func readPage(_ file: SiteFile) {
        if !file.bytes.prefix(200).starts(with: Data("<!DOCTYPE html>".utf8)) {
            findings.append(
                SiteFinding(.error, file.path, line: 1, "The page doesn't begin with <!DOCTYPE html>.", "Begin it so."))
        }
        guard let page = read(file, as: "page") else { return }
        findings += page.pageFindings + ClosedTagCheck.findings(in: file)
        references = page.references
        anchors = page.elements.compactMap { $0["id"] ?? ($0.name == "a" ? $0["name"] : nil) }
        self.page = PageFacts(of: page)
    }

    private mutating func readStyle(_ file: SiteFile) {
        references = StyleSheet.references(in: String(decoding: file.bytes, as: UTF8.self))
        findings += Self.hiddenDirections(in: file)
        findings += references.compactMap { reference in
            guard case .host(let host, _) = WebAddress(reference.target) else { return nil }
            return SiteFinding(
                .error, file.path, line: reference.line, "The style asks another host, '\(host)'.",
                "Put the file into the site and name it by a relative address.")
        }
    }

    private mutating func readFeed(_ file: SiteFile) {
        guard let document = read(file, as: "file") else { return }
        findings += FeedCheck.findings(in: document)
        references = FeedCheck.references(in: document)
    }

    private mutating func readDrawing(_ file: SiteFile) {
        guard let document = read(file, as: "picture") else { return }
        findings += DrawingCheck.findings(in: document)
        references = document.references
        anchors = document.elements.compactMap { $0["id"] }
    }

    private mutating func read(_ file: SiteFile, as what: String) -> Document? {
        do throws(DocumentFault) {
            return try Document(reading: file.bytes, path: file.path)
        } catch {
            findings.append(
                SiteFinding(
                    .error, file.path, line: error.line, "The \(what) isn't well-formed: \(error.reason).",
                    "Close every element where it ends, and write '&' as '&amp;'."))
            return nil
        }
    }

    private static func hiddenDirections(in file: SiteFile) -> [SiteFinding] {
        let marks = (0x202A...0x202E).map { $0 } + (0x2066...0x2069).map { $0 }
        return marks.compactMap(Unicode.Scalar.init).flatMap { mark in
            file.bytes.offsets(of: String(Character(mark))).map {
                HiddenDirectionCheck.finding(mark, file.path, line: file.line(at: $0))
            }
        }
    }
}
