import Geography
import Languages
package import Project
import Statistics

/// An Atom feed (RFC 4287) of what changed in the published data, in one language.
///
/// Its dates are those of the data: an entry is of the day its period ended, or of the day that somebody wrote. No clock has
/// a part in it.
package struct Feed: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        /// What tells the entry from all others, whatever the language and wherever the site is.
        let identity: String
        /// A day, like `2021-01-01`.
        let date: String
        let title: String
        let text: String
        /// A page, seen from the edition's folder.
        let link: String
    }

    /// Newest first.
    let entries: [Entry]

    package static let path = "feed.xml"

    package init(of regions: [RegionPage], _ changes: [ChangeNote], _ corrections: [Correction], in edition: Edition) {
        let all =
            regions.flatMap { region in region.entries(in: edition) } + changes.map { Entry(of: $0, in: edition) }
            + corrections.map { Entry(of: $0, in: edition) }
        entries = all.sorted { ($1.date, $0.identity) < ($0.date, $1.identity) }
    }
}

extension Feed.Entry {
    fileprivate init(of change: ChangeNote, in edition: Edition) {
        self.init(
            identity: "change \(change.date) \(change.title)", date: change.date, title: change.title[edition.language],
            text: change.text[edition.language], link: change.link)
    }

    fileprivate init(of correction: Correction, in edition: Edition) {
        self.init(
            identity: "correction \(correction.date) \(correction.text)", date: correction.date,
            title: edition.phrases.text("feed.correction"), text: correction.text[edition.language],
            link: correction.maps.first.map { "\($0).html" } ?? "about.html#corrections")
    }
}

extension RegionPage {
    /// An entry a period and model.
    fileprivate func entries(in edition: Edition) -> [Feed.Entry] {
        let (language, phrases) = (edition.language, edition.phrases)
        return series.flatMap(\.rows).map { area in
            let values = [
                "region": title, "period": area.period.title(in: language), "model": area.model,
                "detections": language.text(of: area.detectionCount),
                "footprint": language.wholeHectares(area.footprint),
                "new": area.change.map { language.wholeHectares($0.new) } ?? "",
                "lost": area.change.map { language.wholeHectares($0.lost) } ?? "",
            ]
            let words = [
                isInvented ? phrases.text("invented.text") : nil, phrases.text("feed.period", values),
                area.change.map { _ in phrases.text("feed.period.change", values) }, phrases.text("areas.definition"),
            ]
            return Feed.Entry(
                identity: "period \(area.region) \(area.period.name) \(area.model) \(area.dataDigest)",
                date: "\(area.period.end)", title: phrases.text("feed.period.title", values),
                text: words.compactMap(\.self).joined(separator: " "), link: RegionPage.path(of: name))
        }
    }
}
