import Foundation
import TestSupport
import Testing

/// The workflow of a new project, as far as it can run here: its own commands, not the actions of GitHub.
struct WorkflowTests {
    private let prefix: TemporaryFolder
    private let workflow: String

    /// Installs the tool, makes a project, and reads its workflow.
    init() throws {
        prefix = try TemporaryFolder()
        #expect(try Child("scripts/install.sh", [Tool.path, prefix.path]).wait().status == 0)
        #expect(try Child("\(prefix.path)/bin/minemap", ["new", "\(prefix.path)/mines"]).wait().status == 0)
        workflow = try prefix.text("mines/.github/workflows/publish.yml")
    }

    private var commands: [String] {
        workflow.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^ +run: (.*)$/).map { String($0.1) }
        }
    }

    @Test func saysAtItsTopThatItHasNotRunOnGitHub() {
        #expect(workflow.prefix(300).contains("NOT YET RUN ON GITHUB"))
    }

    @Test func runsOnAFreshCopy() throws {
        // A fresh copy has what git keeps: not build/.
        try FileManager.default.removeItem(atPath: "\(prefix.path)/mines/build")
        // 'apt-get install make' and the release build that 'make install' begins with were run by hand; what
        // 'make install' does then is what init() did.
        let runnable = commands.filter { !$0.hasPrefix("apt-get ") && !$0.hasPrefix("make ") }

        for command in runnable {
            let outcome = try Child(
                "/bin/bash", ["-ec", "export PATH=\(prefix.path)/bin:$PATH; \(command)"], in: "\(prefix.path)/mines"
            ).wait()
            #expect(outcome.status == 0, "\(command): \(outcome.errors) \(outcome.output)")
        }
        #expect(runnable == ["minemap fetch", "minemap doctor", "minemap build"])
        #expect(commands.contains("make -C .minemap install PREFIX=/usr/local"))
        #expect(prefix.has("mines/docs/index.html"))
    }
}
