package import Foundation
import GeoIO
import Geography
import NeuralNetwork

/// A whole project folder, small enough to build in a moment.
///
/// Two dated scenes of three bands, 1.2 km wide, with two bright squares in them; a network of one dense
/// step that takes what is bright in B4 for a mine; a region that is run, and one with published detections.
package struct SmallProject: Sendable {
    package let folder: TemporaryFolder

    package var path: String { folder.path }

    package init() throws {
        folder = try TemporaryFolder()
        try copyTemplates()
        try writeScenes()
        try writeModel()
        try writeBoundaries()
        try folder.write(Self.configuration, to: "site/site.yml")
    }

    /// Replaces a text in a file, which must hold it.
    package func replace(_ text: String, with other: String, in file: String = "site/site.yml") throws {
        let old = try folder.text(file)
        precondition(old.contains(text), "'\(file)' doesn't hold '\(text)'")
        try folder.write(old.replacing(text, with: other), to: file)
    }

    package func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
    }

    /// Runs `minemap build` in the project.
    package func build(_ options: String..., shell limits: String? = nil) throws -> Child.Outcome {
        try Tool.start(["build", "--project", path] + options, shell: limits).wait()
    }

    /// The files below some folders, by their paths in the project.
    package func files(below folders: String...) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for folder in folders {
            guard let paths = FileManager.default.enumerator(atPath: "\(path)/\(folder)") else { continue }
            for case let name as String in paths {
                guard let data = FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)") else { continue }
                files["\(folder)/\(name)"] = data
            }
        }
        return files
    }

    // The pages' templates and texts are the repository's own, so that the project is as large as a real one.
    private func copyTemplates() throws {
        for folder in ["templates", "site/pages", "site/assets", "site/i18n"] {
            let target = URL(filePath: "\(path)/\(folder)")
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: URL(filePath: folder), to: target)
        }
        try FileManager.default.copyItem(atPath: "site/press.yml", toPath: "\(path)/site/press.yml")
        // Enough for everything but opening a page in a browser.
        for name in ["maplibre-gl.js", "maplibre-gl.css"] {
            try folder.write("/* MapLibre */", to: "build/assets/\(name)")
        }
        try FileManager.default.copyItem(
            at: URL(filePath: "build/assets/fonts"), to: URL(filePath: "\(path)/build/assets/fonts"))
    }

    package static let configuration = """
        title: A small site
        imagery:
          archive: { kind: folder, path: scenes, attribution: Made for a test }
        regions:
          - name: run
            title: Serra & Rio
            boundaries: data/boundaries/run.geojson
            model: bright_v1
            threshold: 0.5
            imagery: archive
            mosaic: 6
            periods: [2020]
          - name: told
            boundaries: data/boundaries/told.geojson
            model: other_v1
            threshold: 0.3
            published:
              - { period: 2019, detections: data/told.geojson, where: { year: 2019 } }
              - { period: 2020, detections: data/told.geojson, where: { year: 2020 } }
        maps:
          - { name: run, title: Run, regions: run, model: m, threshold: "0.5", date: "2020", dataset: d }
          - { name: told, title: Told, regions: told, model: m, threshold: "0.3", date: "2020", dataset: d }
        credits: [Nobody & co]
        """
}
