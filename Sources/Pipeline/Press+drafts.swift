import Foundation
import Pages
import Project

extension Press {
    /// The texts of this edition's language that are not to be published, each as a page beside the site: no list, no menu and no
    /// other page knows of it.
    func drafts() throws -> [(artefact: Artefact, draft: Draft)] {
        try draftTexts.keys.sorted().compactMap { source in
            guard let name = pageOfDraft(source) else { return nil }
            let text = draftTexts[source] ?? ""
            let document = try MarkdownDocument(text: text, file: source, root: edition.root)
            guard let page = try page(of: document, named: name) else { return nil }
            let draft = Draft(path: "\(edition.folder)\(name).html", source: source)
            let numbers = try numberInputs(document.numberTags, from: source, text)
            let inputs = page.inputs.merging(numbers) { $1 }.merging([source: Digest(of: text).description]) { $1 }
            return (artefact(of: draft, from: inputs, page.render), draft)
        }
    }

    /// The names of the artefacts that would publish a draft: an earlier build may have made one before it was a draft.
    var retracted: [String] {
        draftTexts.keys.compactMap(pageOfDraft).map { "page \(edition.folder)\($0).html" }
    }

    /// The page's address without folder and `.html`, where the text is of this edition's language.
    private func pageOfDraft(_ source: String) -> String? {
        let isOwn = { (code: String) in code == edition.code || (code.isEmpty && edition.isMain) }
        if source.hasPrefix("site/pages/") {
            let parts = source.pageName.split(separator: ".", maxSplits: 1).map(String.init)
            return isOwn(parts.dropFirst().first ?? "") ? parts[0] : nil
        }
        let parts = source.split(separator: "/").map(String.init)
        return parts.last == "index.\(edition.code).md" ? "story-\(parts[parts.count - 2])" : nil
    }

    private func page(
        of document: MarkdownDocument, named name: String
    ) throws -> (inputs: [String: String], render: @Sendable (SiteRenderer, SiteInfo) throws -> RenderedPage)? {
        guard document.file.hasPrefix("site/stories/") else {
            let page = try TextPage(name: name, document: document)
            return ([:], { try $0.render(page, in: $1) })
        }
        // A story whose map is left out is left out too.
        guard let map = try map(of: document) else { return nil }
        let (main, input) = try mainText(of: document)
        let story = String(name.dropFirst("story-".count))
        let pictures = Set(folder.storyPictures(of: story).map { URL(filePath: $0).lastPathComponent })
        let inputs = map.inputs.merging(input) { $1 }.merging(["pictures": "\(pictures.sorted())"]) { $1 }
        return (
            inputs,
            { [edition] in
                let page = try StoryPage(
                    name: story, document: document, following: main, view: try map.view(in: edition),
                    pictures: pictures)
                return try $0.render(page, in: $1)
            }
        )
    }

    /// The text of a story in the main language, whose settings hold for a translation; `nil` for that one itself.
    private func mainText(of story: MarkdownDocument) throws -> (MarkdownDocument?, [String: String]) {
        let path = Self.mainPath(of: story.file, main: site.languages[0])
        guard path != story.file else { return (nil, [:]) }
        if let text = draftTexts[path] {
            return (try MarkdownDocument(text: text, file: path), [path: Digest(of: text).description])
        }
        guard !texts(matching: path).isEmpty else { return (nil, [:]) }
        let main = try document(path)
        return (main.document, main.input)
    }

    private func artefact(
        of draft: Draft, from inputs: [String: String],
        _ render: @escaping @Sendable (SiteRenderer, SiteInfo) throws -> RenderedPage
    ) -> Artefact {
        var info = info
        info.isDraft = true
        return artefact(
            "draft \(draft.path)", to: "\(ProjectFolder.drafts)/\(draft.path)", from: inputs
        ) { [info] in try render($0, info) }
    }
}

extension Press {
    /// The texts that are not to be published: drafts, and what translates one.
    static func drafts(among texts: [String: String], main: String) -> [String: String] {
        texts.filter { path, text in
            MarkdownDocument.isDraft(text)
                || texts[mainPath(of: path, main: main)].map(MarkdownDocument.isDraft) == true
        }
    }

    /// The path of a text in the main language, by that of a translation: `about.md` of `about.es.md`.
    private static func mainPath(of path: String, main: String) -> String {
        var parts = path.split(separator: "/").map(String.init)
        let name = (parts.popLast() ?? "").split(separator: ".").map(String.init)
        guard name.count == 3 || path.hasPrefix("site/stories/") else { return path }
        let isStory = path.hasPrefix("site/stories/")
        return (parts + [isStory ? "index.\(main).md" : "\(name[0]).md"]).joined(separator: "/")
    }
}
