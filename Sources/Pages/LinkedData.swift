import Cartography
import Foundation
import Geography
import Languages
import Project
import Statistics

/// What a page says of itself to search engines, in the words of schema.org, as JSON-LD.
///
/// It stands in a script element of a type that no browser runs.
indirect enum LinkedData: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case list([LinkedData])
    /// Members that are nothing are left out.
    case object([String: LinkedData?])
}

extension LinkedData: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members.compactMapValues(\.self))
        }
    }

    /// For a script element, which it can't end.
    var markup: Markup {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing here can fail to be encoded.
        let data = (try? encoder.encode(self)) ?? Data("{}".utf8)
        return Markup(String(decoding: data, as: UTF8.self).safeInScript)
    }
}

extension LinkedData {
    /// The numbers and files of a region.
    static func dataset(of page: RegionPage, described summary: String, in site: SiteInfo) -> LinkedData {
        let periods = page.series.flatMap(\.rows).map(\.period)
        let span = periods.map(\.start).min().flatMap { start in periods.map(\.end).max().map { "\(start)/\($0)" } }
        let place = page.box.count == 4 ? page.box.map { "\($0)" } : []
        let box = place.isEmpty ? nil : "\(place[1]) \(place[0]) \(place[3]) \(place[2])"
        return .object([
            "@context": .text("https://schema.org"), "@type": .text("Dataset"),
            "name": .text(site.phrases.text("region.title", ["region": page.title])), "description": .text(summary),
            "inLanguage": .text(site.language.code), "license": site.licenceAddress.map(LinkedData.text),
            "url": site.url.map { .text($0 + site.edition.folder + RegionPage.path(of: page.name)) },
            "isAccessibleForFree": .flag(true), "creator": site.creator,
            "temporalCoverage": span.map(LinkedData.text),
            "spatialCoverage": .object([
                "@type": .text("Place"), "name": .text(page.title),
                "geo": box.map { .object(["@type": .text("GeoShape"), "box": .text($0)]) },
            ]),
            "variableMeasured": .text(site.phrases.text("areas.definition")),
            "distribution": .list(page.downloads.map { $0.linkedData(in: site) }),
        ])
    }

    /// A story or a text.
    static func article(_ title: String, described summary: String, at path: String, in site: SiteInfo) -> LinkedData {
        .object([
            "@context": .text("https://schema.org"), "@type": .text("Article"), "headline": .text(title),
            "description": summary.isEmpty ? nil : .text(summary), "inLanguage": .text(site.language.code),
            "url": site.url.map { .text($0 + site.edition.folder + path) },
            "isPartOf": .object(["@type": .text("WebSite"), "name": .text(site.title)]),
        ])
    }

    /// The whole site.
    static func website(in site: SiteInfo) -> LinkedData {
        .object([
            "@context": .text("https://schema.org"), "@type": .text("WebSite"), "name": .text(site.title),
            "description": site.tagline.isEmpty ? nil : .text(site.tagline),
            "inLanguage": .list(site.languages.map { .text($0.code) }),
            "url": site.url.map(LinkedData.text),
        ])
    }

    /// All files that readers may take.
    static func catalogue(_ downloads: [Download], called title: String, in site: SiteInfo) -> LinkedData {
        .object([
            "@context": .text("https://schema.org"), "@type": .text("Dataset"), "name": .text(title),
            "description": .text(site.phrases.text("areas.definition")),
            "inLanguage": .text(site.language.code), "license": site.licenceAddress.map(LinkedData.text),
            "url": site.url.map { .text($0 + site.edition.folder + "data.html") },
            "isAccessibleForFree": .flag(true), "creator": site.creator,
            "distribution": .list(downloads.map { $0.linkedData(in: site) }),
        ])
    }
}

extension Download {
    fileprivate func linkedData(in site: SiteInfo) -> LinkedData {
        .object([
            "@type": .text("DataDownload"), "name": .text(title), "encodingFormat": .text(mediaType),
            "contentUrl": .text((site.url ?? site.edition.root) + path), "contentSize": .text("\(bytes) B"),
            "sha256": .text(sha256),
        ])
    }
}

extension SiteInfo {
    fileprivate var creator: LinkedData { .object(["@type": .text("Organization"), "name": .text(citation.author)]) }
}
