import Cartography
import Detections
import Foundation
import GeoIO
import Geography
import Languages
import Pages
import Project
import Statistics

extension Build {
    /// Puts the detections and tables beside the pages, for readers to take, in the forms that they can use.
    func writeData(
        of surveys: [Survey], _ statistics: AreaStatistics, _ truth: KnownTruth?, _ changes: [PeriodChange]
    ) async throws -> PublishedData {
        let surveys = surveys.sorted { $0.file.stem < $1.file.stem }
        var files: [(survey: Survey, key: String, kml: String)] = []
        var artefacts: [Artefact] = []
        for survey in surveys where !files.contains(where: { $0.survey.download == survey.download }) {
            let artefact = try await copy(survey.file.windows, to: "\(ProjectFolder.staged)/\(survey.download)")
            let kml = try await kml(of: survey)
            files.append((survey, artefact.key, kml.key))
            artefacts += [artefact, kml]
        }
        let sheets = spreadsheets(of: statistics)
        let citation = self.citation
        artefacts += sheets.map(\.artefact) + [citation]
        let whole = await geoPackage(of: files.map(\.survey))
        if !files.isEmpty { artefacts.append(whole) }
        try await bench.ensure(artefacts)
        let checksums = checksums(of: artefacts, statistics, truth)
        try await bench.ensure(checksums)
        return PublishedData(
            table: statistics.key, truth: truth?.key,
            spreadsheets: Dictionary(uniqueKeysWithValues: sheets.map { ($0.code, $0.artefact.key) }), surveys: files,
            changes: changes,
            geoPackage: files.isEmpty ? nil : whole.key, citation: citation.key, checksums: checksums.key)
    }

    /// The table of areas as Excel opens it in the languages that write a decimal comma.
    private func spreadsheets(of statistics: AreaStatistics) -> [(code: String, artefact: Artefact)] {
        editions.filter { $0.language.decimalMark == "," }.map { edition in
            let headings = AreaTable.columns.map { edition.phrases.text("heading.\($0.name)") }
            let path = "\(ProjectFolder.staged)/\(PublishedData.spreadsheetPath(edition.code))"
            let inputs = [
                "table": statistics.key, "headings": headings.joined(separator: ";"), "stage": Stage.data,
            ]
            let artefact = Artefact("table of areas \(edition.code)", from: inputs, to: [path]) { [folder] in
                let text = statistics.table.spreadsheet(
                    headings: headings, decimalMark: edition.language.decimalMark)
                try AtomicFile.write(text, to: folder.path(path))
                return nil
            }
            return (edition.code, artefact)
        }
    }

    private func kml(of survey: Survey) async throws -> Artefact {
        let edition = editions[0]
        let path = "\(ProjectFolder.staged)/\(survey.kml)"
        let kml = { @Sendable (features: FeatureCollection) in
            DetectionKML(
                path: survey.kml,
                title: edition.phrases.text("download.detections", survey.words(in: edition.language)),
                description: survey.description(site, in: edition), colour: Colour.periods(1)[0], features: features)
        }
        let empty = kml(FeatureCollection())
        let template = "templates/detections.kml.mustache"
        let inputs = [
            "detections": await digest(survey.file.windows), "template": await digest(template),
            "words": "\(empty.title) \(empty.description)", "names": edition.phrases.text("kml.name"),
            "scores": edition.phrases.text("kml.score"), "language": edition.code, "stage": Stage.data,
        ]
        return Artefact("data \(survey.kml)", from: inputs, to: [path]) { [folder] in
            let renderer = try SiteRenderer(
                templates: ["detections.kml": try folder.text(template)], phrases: edition.phrases)
            let page = try renderer.render(kml(try GeoJSON.read(folder.path(survey.file.windows))), in: edition)
            try AtomicFile.write(page.text, to: folder.path(path))
            return nil
        }
    }

    /// All detections in one file, a layer each.
    private func geoPackage(of surveys: [Survey]) async -> Artefact {
        let edition = editions[0]
        let path = "\(ProjectFolder.staged)/\(PublishedData.packagePath)"
        let titles = surveys.map { edition.phrases.text("download.detections", $0.words(in: edition.language)) }
        var inputs = await digests(of: surveys.map(\.file.windows))
        inputs["titles"] = titles.joined(separator: "\n")
        inputs["stage"] = Stage.data
        return Artefact("data \(PublishedData.packagePath)", from: inputs, to: [path]) { [folder] in
            var layers: [GeoPackage.Layer] = []
            for (survey, title) in zip(surveys, titles) {
                let features = try GeoJSON.read(folder.path(survey.file.windows))
                layers.append(GeoPackage.Layer(name: survey.file.stem, title: title, features: features))
            }
            let date = surveys.map(\.period.end).max().map { "\($0)" } ?? "2000-01-01"
            try AtomicFile.makeFolder(for: folder.path(path))
            try GeoPackage(layers: layers, date: date).write(to: folder.path(path))
            return "\(layers.count) layers"
        }
    }

    private var citation: Artefact {
        let text = site.citation(in: editions[0].language).bibTeX
        let path = "\(ProjectFolder.staged)/\(PublishedData.citationPath)"
        return Artefact("data \(PublishedData.citationPath)", from: ["text": text], to: [path]) { [folder] in
            try AtomicFile.write(text, to: folder.path(path))
            return nil
        }
    }

    /// The digests of all files that readers may take, as `sha256sum --check` reads them in their folder.
    private func checksums(of artefacts: [Artefact], _ statistics: AreaStatistics, _ truth: KnownTruth?) -> Artefact {
        let folderName = "\(ProjectFolder.staged)/data/"
        var files = artefacts.flatMap(\.outputs) + ["areas.csv", "areas.json"].map { folderName + $0 }
        if truth != nil { files.append("\(folderName)truth.csv") }
        let paths = files.sorted()
        var inputs = Dictionary(uniqueKeysWithValues: artefacts.map { ($0.name, $0.key) })
        inputs["table"] = statistics.key
        inputs["truth"] = truth?.key
        inputs["stage"] = Stage.data
        let path = "\(ProjectFolder.staged)/\(PublishedData.checksumsPath)"
        return Artefact("data \(PublishedData.checksumsPath)", from: inputs, to: [path]) { [folder] in
            let lines = paths.map { file in
                "\(Digest(ofFile: folder.path(file))?.description ?? "")  \(file.dropFirst(folderName.count))\n"
            }
            try AtomicFile.write(lines.joined(), to: folder.path(path))
            return nil
        }
    }
}

extension Survey {
    /// Which network found its detections, from whose imagery, and under which licence they are.
    fileprivate func description(_ site: SiteConfiguration, in edition: Edition) -> String {
        edition.phrases.text(
            "kml.description",
            [
                "model": model, "threshold": edition.language.text(of: threshold, decimals: 2),
                "attribution": attribution(site, in: edition), "licence": licence(site),
            ])
    }
}
