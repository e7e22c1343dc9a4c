import ArgumentParser
import Starter

/// `minemap new`: a project of one's own.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a project folder of your own, with an example that builds at once.",
        discussion: """
            It holds a configuration with every key explained, texts in English, Spanish and Portuguese, a story, the templates, \
            and a workflow that publishes the site on GitHub Pages. The example's place is invented, and marked so. A folder \
            that isn't empty is refused.
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
    var folder: String

    func run() throws {
        let files = try Starter(.example, from: Installation()).makeProject(in: folder)
        print(
            """
            Made \(files.count) files in \(folder). Begin with site/site.yml, which explains itself.
            To see the site:  minemap preview --project \(folder)
            """)
    }
}
