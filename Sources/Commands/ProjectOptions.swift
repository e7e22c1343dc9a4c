import ArgumentParser
import Project

/// The project folder, which most subcommands work in.
struct ProjectOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The project's folder.", valueName: "dir"))
    var project = "."

    var folder: ProjectFolder { ProjectFolder(project) }
}
