import Cartography
import Foundation
import Pages
import Project
import Starter

extension Finding {
    /// What pages load, and what detection takes, besides the project's own texts.
    static func assets(of folder: ProjectFolder) -> [Finding] {
        let fetched = SiteAssets.fetched.map { name in
            asset(name, in: folder, isNeeded: true, "the map itself")
        }
        let fonts = Typefaces.files.map { name in
            asset("\(Typefaces.folder)/\(name)", in: folder, isNeeded: true, "lettering of pictures of maps")
        }
        let clouds = asset("s2cloudless.txt", in: folder, isNeeded: false, "finds clouds in scenes of L1C")
        let own =
            SiteAssets.fromTemplates.map { "templates/\($0)" } + SiteAssets.fromSite.map { "site/assets/\($0)" }
            + ["templates/base.mustache"]
        let absent = own.filter { !folder.has($0) }
        let ownFiles = Finding(
            .assets, "templates and assets", isThere: absent.isEmpty,
            absent.isEmpty ? "\(own.count) files looked for" : absent.joined(separator: ", "),
            orElse: "Copy these from a new project: 'minemap new DIR' makes one.")
        return fetched + fonts + [clouds, ownFiles, installation]
    }

    private static func asset(_ name: String, in folder: ProjectFolder, isNeeded: Bool, _ use: String) -> Finding {
        let path = "\(ProjectFolder.assets)/\(name)"
        return Finding(
            .assets, name, isThere: folder.has(path), isNeeded: isNeeded, folder.size(of: path) ?? use,
            orElse: "Run 'minemap fetch' to get it, or in minemap's own repository scripts/assets.sh.")
    }

    private static var installation: Finding {
        let place = try? Installation()
        return Finding(
            .assets, "files for new projects", isThere: place != nil, isNeeded: false,
            place?.folder.root ?? "for 'minemap new'", orElse: "Run 'make install' in minemap's repository.")
    }
}

extension ProjectFolder {
    func has(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

    /// A file's size in words; `nil` where it isn't there.
    func size(of relative: String) -> String? {
        let facts = try? FileManager.default.attributesOfItem(atPath: path(relative))
        return (facts?[.size] as? Int).map { "\(max(1, $0 / 1_000)) kB" }
    }
}
