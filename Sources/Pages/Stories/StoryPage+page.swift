import Cartography
import Geography
package import Languages
import Project

extension SiteRenderer {
    package func render(_ page: StoryPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let language = site.language
        let frame = PageFrame(
            path: page.path, title: page.title, description: page.summary, picture: page.cardPicture(in: language))
        var values = try page.view.values(in: site.edition)
        values["title"] = .text(page.title)
        values["summary"] = .text(page.summary)
        values["byline"] = .text(page.byline)
        values["date"] = .text(page.date)
        values["dateText"] = .text(CalendarDate(page.date)?.title(in: language) ?? "")
        values["updated"] = .text(page.updated)
        values["updatedText"] = .text(CalendarDate(page.updated)?.title(in: language) ?? "")
        values["storyCredits"] = .texts(page.credits)
        values["citation"] = .text(page.citation(in: site))
        values["introduction"] = .markup(page.introduction)
        values["chapters"] = .list(
            page.chapters.enumerated().map { page.value(of: $1, at: $0 + 1, in: site) })
        values["chapterCount"] = .text("\(page.chapters.count)")
        values["hasChange"] = .flag(page.chapters.contains { $0.change != nil })
        values["mapTitle"] = .text(page.view.title)
        values["mapPath"] = .text(page.view.path)
        return try self.page(frame, in: site, with: "story", values)
    }
}

extension StoryPage {
    /// The picture that stands for the story, from the site's root.
    package func cardPicture(in language: Language) -> String {
        picture.map { "\(Self.pictureFolder(of: name))/\($0)" }
            ?? MapPicture.path(of: view.name, in: language, as: .card)
    }

    /// The still picture of a chapter's map, from the site's root; chapters are counted from 1.
    package static func stillPath(of name: String, _ number: Int, in language: Language) -> String {
        "assets/pictures/story-\(name)-\(number).\(language.code).png"
    }

    /// How the story is named in a list of sources.
    fileprivate func citation(in site: SiteInfo) -> String {
        let day = CalendarDate(updated.isEmpty ? date : updated)?.title(in: site.language)
        let address = site.url.map { $0 + site.edition.folder + path }
        return [byline, "“\(title)”", site.title, day, address].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: ", ") + "."
    }

    fileprivate func value(of chapter: Chapter, at number: Int, in site: SiteInfo) -> TemplateValue {
        let shown = view.layers.filter { chapter.opacities[$0.id] ?? 0 > 0 }
        let layers = shown.map { "\($0.id)=\(chapter.opacities[$0.id] ?? 1)" }
        let center = chapter.center
        let words = site.phrases.text(
            "story.still", ["title": chapter.section.title, "layers": shown.map(\.title).joined(separator: ", ")])
        let period = { (key: String, period: Period?) in
            TemplateValue.optional(
                period.map { site.phrases.text("story.change.\(key)", ["period": $0.title(in: site.language)]) })
        }
        return [
            "id": .text(chapter.id),
            "number": .text("\(number)"),
            "title": .text(chapter.section.title),
            "html": .markup(chapter.section.html),
            "longitude": .text("\(center.longitude)"),
            "latitude": .text("\(center.latitude)"),
            "zoom": .text("\(chapter.zoom)"),
            "layers": .text(layers.joined(separator: " ")),
            "alignment": .text(chapter.alignment.rawValue),
            "backdrop": .optional(chapter.backdrop?.id),
            "change": .optional(chapter.change?.id),
            "changeNew": period("new", chapter.change?.after),
            "changeLost": period("lost", chapter.change?.before),
            "changePersisting": period("persisting", chapter.change?.after),
            "still": .text(Self.stillPath(of: name, number, in: site.language)),
            "stillText": .text(words),
            "place": .text("map=\(chapter.zoom)/\(center.latitude)/\(center.longitude)"),
            "picture": .optional(chapter.picture.map { "\(Self.pictureFolder(of: name))/\($0.file)" }),
            "alt": .optional(chapter.picture?.alt),
            "caption": .optional(chapter.picture?.caption),
            "credit": .optional(chapter.picture?.credit),
        ]
    }
}
