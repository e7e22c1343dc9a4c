import Languages
import Project

/// Pictures side by side, of ground that looks like something.
package struct Gallery: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package let caption: String
        /// In natural colours, and in infrared ones where there are the bands for it; seen from the site's root.
        package let pictures: [String]

        package init(caption: String, pictures: [String]) {
            self.caption = caption
            self.pictures = pictures
        }
    }

    package let name: String
    package let title: String
    package let text: String
    package let credit: String
    package let isInvented: Bool
    package let items: [Item]

    package init(name: String, title: String, text: String, credit: String, isInvented: Bool, items: [Item]) {
        self.name = name
        self.title = title
        self.text = text
        self.credit = credit
        self.isInvented = isInvented
        self.items = items
    }
}

extension Gallery {
    func value(in phrases: Phrasebook) -> TemplateValue {
        [
            "id": .text("gallery-\(name)"), "title": .text(title), "text": .text(text), "credit": .text(credit),
            "isInvented": .flag(isInvented),
            "items": .list(
                items.map { item in
                    [
                        "caption": .text(item.caption),
                        "pictures": .list(
                            item.pictures.enumerated().map { index, picture in
                                let key = index == 0 ? "gallery.true" : "gallery.false"
                                return [
                                    "picture": .text(picture),
                                    "alt": .text(phrases.text(key, ["caption": item.caption])),
                                ]
                            }),
                        "isPair": .flag(item.pictures.count > 1),
                    ]
                }),
        ]
    }
}
