package import ArgumentParser

/// The command line: one subcommand a file.
package struct Minemap: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "minemap",
        abstract: "Finds gold mines in Sentinel-2 imagery and publishes maps of them.",
        discussion: """
            From a folder with configuration, texts, boundaries and model cards, minemap runs gold-mine detection \
            for every region and period, adds up area and change, and leaves a site in docs/, ready to publish.

            A first site:   minemap new mines && minemap preview --project mines
            A first build:  minemap fetch && minemap build && minemap preview
            """,
        subcommands: [
            NewCommand.self, BuildCommand.self, FetchCommand.self, PlanCommand.self, CompositeCommand.self,
            PreviewCommand.self, CheckCommand.self, TilesCommand.self, ModelCommand.self, TrainCommand.self,
            EvaluateCommand.self, DatasetCommand.self, DemoCommand.self, DoctorCommand.self,
        ])

    package init() {}
}
