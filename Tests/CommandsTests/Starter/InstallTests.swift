import Foundation
import TestSupport
import Testing

struct InstallTests {
    private func install(_ arguments: String...) throws -> Child.Outcome {
        try Child("scripts/install.sh", arguments).wait()
    }

    @Test func installsAToolThatStandsAlone() throws {
        let prefix = try TemporaryFolder()
        #expect(try install(Tool.path, prefix.path).status == 0)

        // Away from the repository, with nothing but what was installed.
        let made = try Child("\(prefix.path)/bin/minemap", ["new", "project"], in: prefix.path).wait()
        #expect(made.errors == "")
        let built = try Child("\(prefix.path)/bin/minemap", ["build", "--project", "project"], in: prefix.path).wait()

        #expect(built.errors == "")
        #expect(prefix.has("project/docs/example.html"))
    }

    @Test(arguments: [
        ("bash", "share/bash-completion/completions/minemap"), ("zsh", "share/zsh/site-functions/_minemap"),
        ("fish", "share/fish/vendor_completions.d/minemap.fish"),
    ])
    func completesSubcommands(shell: String, file: String) throws {
        let prefix = try TemporaryFolder()
        _ = try install(Tool.path, prefix.path)

        #expect(try prefix.text(file).contains("doctor"))
        // The shells that are there must be able to read their file.
        guard FileManager.default.isExecutableFile(atPath: "/bin/\(shell)") else { return }
        #expect(try Child("/bin/\(shell)", ["-n", "\(prefix.path)/\(file)"]).wait().status == 0)
    }

    @Test func removesWhatItInstalledAndNothingElse() throws {
        let prefix = try TemporaryFolder()
        try prefix.write("mine", to: "bin/other")
        _ = try install(Tool.path, prefix.path)

        #expect(try install("--remove", prefix.path).status == 0)

        let left = try FileManager.default.subpathsOfDirectory(atPath: prefix.path)
        #expect(left.filter { $0.lowercased().contains("minemap") } == [])
        #expect(prefix.has("bin/other"))
    }

    @Test func leavesNoTemplateOfAnEarlierVersion() throws {
        let prefix = try TemporaryFolder()
        try prefix.write("old", to: "share/minemap/templates/old.mustache")

        _ = try install(Tool.path, prefix.path)

        #expect(!prefix.has("share/minemap/templates/old.mustache"))
        #expect(prefix.has("share/minemap/templates/base.mustache"))
    }
}
