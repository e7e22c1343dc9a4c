import ArgumentParser
import Detections
import Foundation
import Project

/// `minemap model card`: a model card to fill in.
struct ModelCardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "Begin the model card of a network, with blanks for what its file doesn't say.",
        discussion: """
            Writes models/<name>.yml in the project, named as the file is. What can't be read from a network's file, \
            like the order of its bands, is marked 'FILL IN' and explained in a comment.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The network, a Keras file.")
    var file: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write instead; - is standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Write over a card that is there.")
    var force = false

    func run() throws {
        let draft = try ModelCardDraft(of: file)
        guard output != "-" else { return print(draft.text, terminator: "") }
        let path = output ?? "\(options.folder.models)/\(draft.name).yml"
        guard force || !FileManager.default.fileExists(atPath: path) else { throw ModelError.cardExists(path: path) }
        try AtomicFile.write(draft.text, to: path)
        print("Wrote \(path). Fill in: \(draft.blanks.joined(separator: ", ")).")
    }
}
