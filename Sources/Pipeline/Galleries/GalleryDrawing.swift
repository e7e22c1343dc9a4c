import Geography
import Languages
import Pages
import Project

/// A gallery whose pictures are made, in no language yet.
struct GalleryDrawing: Sendable {
    struct Item: Sendable {
        /// What the picture shows: words of the configuration, or the key of a phrase.
        let caption: LocalizedText?
        let kind: String
        let pictures: [String]
    }

    let configuration: GalleryConfiguration
    /// Of the imagery.
    let attribution: String
    let isInvented: Bool
    let items: [Item]
    /// Of the artefact of its pictures.
    let key: String

    /// The gallery in the language of an edition.
    func gallery(in edition: Edition) -> Gallery {
        let language = edition.language
        let credits = [configuration.credit[language], attribution].filter { !$0.isEmpty }
        return Gallery(
            name: configuration.name, title: configuration.title[language], text: configuration.text[language],
            credit: credits.joined(separator: ". "), isInvented: isInvented,
            items: items.map { item in
                let known = edition.phrases.phrases["gallery.kind.\(item.kind)"] ?? item.kind
                return Gallery.Item(caption: item.caption?[language] ?? known, pictures: item.pictures)
            })
    }
}
