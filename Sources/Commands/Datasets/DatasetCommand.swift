import ArgumentParser

/// `minemap dataset`: patches to train networks on and to judge them by.
struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset",
        abstract: "Make, check and look at datasets of labelled patches.",
        subcommands: [
            DatasetImportCommand.self, DatasetCreateCommand.self, DatasetCheckCommand.self, DatasetSheetCommand.self,
        ])
}
