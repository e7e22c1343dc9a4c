import ArgumentParser

/// `minemap model`: what concerns a network by itself.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Look at networks.",
        subcommands: [ModelCheckCommand.self, ModelTimeCommand.self])
}
