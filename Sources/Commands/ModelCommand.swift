import ArgumentParser

/// `minemap model`: what concerns a network by itself.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Look at networks and their cards.",
        subcommands: [
            ModelInspectCommand.self, ModelCardCommand.self, ModelCheckCommand.self, ModelTimeCommand.self,
        ])
}
