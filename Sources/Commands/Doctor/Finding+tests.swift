import Foundation
import Project

extension Finding {
    /// What `make test` uses besides, where the project is minemap's own repository; else nothing.
    static func tests(of folder: ProjectFolder) -> [Finding] {
        guard folder.has("Package.swift"), folder.has("Sources/minemap") else { return [] }
        let reference = ProcessInfo.processInfo.environment["MINEMAP_REFERENCE"] ?? "../shared"
        return [
            Finding(
                .tests, "reference data", isThere: folder.has("\(reference)/reference"), isNeeded: false, reference,
                orElse: "Name the folder in MINEMAP_REFERENCE; tests that need it are skipped by name."),
            tool("chromium-headless-shell", for: "opens pages"), tool("xmllint", for: "judges pages"),
            environment("peers", in: folder, for: "measures areas independently"),
            environment("servers", in: folder, for: "real servers on loopback"),
        ]
    }

    private static func tool(_ name: String, for use: String) -> Finding {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let path = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        return Finding(
            .tests, name, isThere: path != nil, isNeeded: false, path ?? use, orElse: "Run scripts/setup.sh --tests.")
    }

    private static func environment(_ name: String, in folder: ProjectFolder, for use: String) -> Finding {
        Finding(
            .tests, "build/\(name)", isThere: folder.has("build/\(name)/bin/python"), isNeeded: false, use,
            orElse: "Run 'make test', which installs it from the Python package index.")
    }
}
