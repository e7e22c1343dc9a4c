import Foundation
import Pages
import Preview
import Project
import Starter

extension PreviewFrame {
    /// The frame of the project's own templates; where a mistake in them would hide every message, that of the installation.
    init(of folder: ProjectFolder) throws {
        do {
            try self.init(from: folder)
        } catch {
            guard let installed = try? Installation().folder, let frame = try? PreviewFrame(from: installed) else {
                throw error
            }
            self = frame
        }
    }

    private init(from folder: ProjectFolder) throws {
        let site = try SiteConfiguration(reading: folder.configuration)
        guard let edition = try Edition.all(of: site, in: folder).first else { throw CocoaError(.featureUnsupported) }
        // Alone: a mistake in any other template is what it has to tell of.
        let template = try folder.text("templates/preview.mustache")
        let page = try SiteRenderer(templates: ["preview": template], phrases: edition.phrases)
            .render(PreviewPage(), in: edition)
        self.init(
            page: Data(page.text.utf8), script: Data(try folder.text("templates/preview.js").utf8),
            style: Data(try folder.text("templates/preview.css").utf8))
    }
}
