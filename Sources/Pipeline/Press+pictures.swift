import Cartography
import GeoIO
import Geography
import Languages
import Pages
import Project

extension Press {
    /// Where the fonts of pictures are.
    private static let fonts = "\(ProjectFolder.assets)/\(Typefaces.folder)"
    private static let landFile = "site/assets/land.js"

    /// The countries under maps.
    var land: Lazy<Land> { Lazy { [folder] in try Land(script: try folder.text(Self.landFile), file: Self.landFile) } }

    /// The pictures of each map in the language of the edition: for links to it, and for its page.
    func pictures() -> [Artefact] {
        let land = land
        let common = pictureInputs
        return maps.flatMap { map in
            [PictureFrame.card, .page].map { frame in
                let path = MapPicture.path(of: map.name, in: edition.language, as: frame)
                var inputs = map.inputs.merging(common) { first, _ in first }
                let credit = credit(of: map)
                inputs["credit"] = credit
                return picture(path, from: inputs) {
                    let view = try map.view(in: edition)
                    return try MapPicture(
                        of: view, over: try land.value(), as: frame, panel: panel(of: view), credit: credit,
                        words: words)
                }
            }
        }
    }

    /// A picture as an artefact; the closure says what stands where.
    func picture(
        _ path: String, from inputs: [String: String], _ describe: @escaping @Sendable () throws -> MapPicture
    ) -> Artefact {
        let output = "\(ProjectFolder.staged)/\(path)"
        return Artefact("map picture \(path)", from: inputs, to: [output]) { [folder] in
            let picture = try describe()
            var imagery: [String: Picture] = [:]
            for path in picture.imagery {
                imagery[path] = try Picture(reading: folder.path("\(ProjectFolder.staged)/\(path)"))
            }
            let painter = PicturePainter(typefaces: try Typefaces(in: folder.path(Self.fonts)))
            let drawn = try painter.draw(picture, imagery: imagery)
            try AtomicFile.makeFolder(for: folder.path(output))
            try drawn.writePNG(to: folder.path(output))
            return nil
        }
    }

    /// What all pictures of the edition are made of.
    var pictureInputs: [String: String] {
        var inputs = [
            "land": Digest(ofFile: folder.path(Self.landFile))?.description ?? "absent",
            "words": "\(words)", "site": info.title, "stage": Stage.mapPictures,
        ]
        for file in Typefaces.files {
            inputs[file] = Digest(ofFile: folder.path("\(Self.fonts)/\(file)"))?.description ?? "absent"
        }
        return inputs
    }

    /// The words of pictures in the language of the edition.
    var words: PictureWords {
        let phrases = edition.phrases
        return PictureWords(
            language: edition.language, stamp: phrases.text("invented.stamp"), dot: phrases.text("picture.dot"),
            growth: phrases.text("map.dots.periods"), north: phrases.text("picture.north"))
    }

    private func panel(of view: MapView) -> MapPicture.Panel {
        let labels = ["fact.model", "fact.imagery"].map { edition.phrases.text($0) }
        return MapPicture.Panel(
            site: info.title, title: view.title, summary: view.summary,
            facts: view.facts.filter { labels.contains($0.label) }.map { "\($0.label): \($0.value)" })
    }

    /// Who made what a picture of the map shows: what was published has the credits of the site, what was run those of
    /// its imagery.
    func credit(of map: MapDrawing) -> String {
        let isRun = map.surveys.allSatisfy { survey in
            if case .run = survey.source { true } else { false }
        }
        let lines = isRun ? map.attributions(site, in: edition) : info.credits
        return lines.map { $0.hasSuffix(".") ? $0 : "\($0)." }.joined(separator: " ")
    }
}
