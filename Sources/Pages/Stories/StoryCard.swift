import Cartography
import Geography
package import Languages
import Project

/// What the first page says of a story.
package struct StoryCard: Hashable, Sendable {
    package let title: String
    package let summary: String
    package let path: String
    package let picture: String
    package let date: String

    package init(_ story: StoryPage, in language: Language) {
        title = story.title
        summary = story.summary
        path = story.path
        picture = story.cardPicture(in: language)
        date = story.date
    }
}

extension StoryCard {
    func value(in language: Language) -> TemplateValue {
        [
            "title": .text(title), "summary": .text(summary), "path": .text(path), "picture": .text(picture),
            "date": .text(CalendarDate(date)?.title(in: language) ?? date),
        ]
    }
}
