import Foundation
import Project
import Starter
import TestSupport
import Testing

struct InstallationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func found(from executable: String) throws -> String {
        try folder.write("", to: executable)
        let installation = try Installation(of: "\(folder.path)/\(executable)")
        return String(installation.folder.root.dropFirst(folder.path.count))
    }

    @Test func isTheSharedFolderBesideTheExecutables() throws {
        try folder.write("title: T", to: "usr/share/minemap/starter/site/site.yml")

        #expect(try found(from: "usr/bin/minemap") == "/usr/share/minemap")
    }

    @Test func isTheRepositoryThatTheExecutableWasBuiltIn() throws {
        try folder.write("title: T", to: "repository/starter/site/site.yml")

        #expect(try found(from: "repository/.build/x86_64/debug/minemap") == "/repository")
    }

    @Test func isFoundThroughALinkToTheExecutable() throws {
        try folder.write("title: T", to: "opt/share/minemap/starter/site/site.yml")
        try folder.write("", to: "opt/bin/minemap")
        try folder.write("", to: "bin/other")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/bin/minemap", withDestinationPath: "../opt/bin/minemap")

        let installation = try Installation(of: "\(folder.path)/bin/minemap")

        #expect(installation.folder.root == "\(folder.path)/opt/share/minemap")
    }

    @Test func saysWhereItLooked() throws {
        try folder.write("", to: "bin/minemap")

        #expect {
            try Installation(of: "\(folder.path)/bin/minemap")
        } throws: { error in
            "\(error)" == """
                The files that a new project begins with are neither in '../share/minemap' beside \
                '\(folder.path)/bin/minemap' nor in a folder above it.
                Install minemap with 'make install', or run it from its repository.
                """
        }
    }

    @Test func bringsTheAssetsThatAProjectLacksAndNoOthers() throws {
        try folder.write("title: T", to: "starter/site/site.yml")
        try folder.write("newer", to: "build/assets/a.js")
        try folder.write("b", to: "build/assets/b.css")
        try folder.write("own", to: "project/build/assets/a.js")
        let installation = try Installation(of: "\(folder.path)/minemap")

        let brought = try installation.bringAssets(to: ProjectFolder("\(folder.path)/project"))

        #expect(brought == ["b.css"])
        #expect(try folder.text("project/build/assets/a.js") == "own")
        #expect(try folder.text("project/build/assets/b.css") == "b")
    }
}
