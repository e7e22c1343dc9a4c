import Foundation
import Geography

extension CloudOutlines {
    /// Reads the GML of a product: `MaskFeature`s, each with a `maskType` and a `Polygon` of position lists.
    ///
    /// A mask without features means no clouds.
    init(gml bytes: Data, file: String) throws(XMLError) {
        let document = try ParsedXML(bytes, file: file)
        guard let root = document.root, root.name == "Mask" else {
            throw XMLError(file: file, line: 1, reason: "it is no mask of a product: its root element isn't 'Mask'")
        }
        var polygons: [[Ring]] = []
        for feature in root.elements("MaskFeature") where feature.isCloud {
            for polygon in feature.elements("Polygon") {
                var rings: [Ring] = []
                for list in polygon.elements("posList") { rings.append(try CloudOutlines.ring(list, file)) }
                polygons.append(rings)
            }
        }
        let code = root.elements("Envelope").first?.attributes["srsName"]?.split(separator: ":").last.flatMap {
            Int($0)
        }
        self.init(crs: code.map { CRS(epsg: $0) }, polygons: polygons)
    }

    private static func ring(_ list: ParsedElement, _ file: String) throws(XMLError) -> Ring {
        let words = list.text.split(whereSeparator: \.isWhitespace)
        let numbers = words.compactMap { Double(finite: $0) }
        // Heights come third where a position has three numbers.
        let dimension = list.attributes["srsDimension"].flatMap { Int($0) } ?? 2
        guard numbers.count == words.count, (2...3).contains(dimension), numbers.count % dimension == 0 else {
            throw XMLError(file: file, line: list.line, reason: "a list of positions isn't of whole positions")
        }
        return stride(from: 0, to: numbers.count, by: dimension).map { Corner(x: numbers[$0], y: numbers[$0 + 1]) }
    }
}

extension ParsedElement {
    fileprivate var isCloud: Bool { ["OPAQUE", "CIRRUS"].contains(text("maskType")) }
}
