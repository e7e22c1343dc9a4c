import Foundation
import Project

/// Which files are there, and how to get those that are not.
struct Availability {
    let site: SiteConfiguration
    let folder: ProjectFolder

    /// The GeoJSON files that a path, a glob or a folder names, those that are yet to be fetched included.
    func files(matching pattern: String) -> [String] {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder.path(pattern), isDirectory: &isFolder)
        let glob = isThere && isFolder.boolValue ? "\(pattern)/*.geojson" : pattern
        let fetched = site.fetch.map(\.place).filter { $0.matches(glob: glob) }
        return Set(folder.files(matching: glob) + fetched).sorted()
    }

    /// Where a file is missing, how to get it; `nil` when it is there.
    ///
    /// A file that nothing brings must be there: its absence throws `BuildError`.
    func absence(of path: String) throws -> (path: String, remedy: String)? {
        guard !FileManager.default.fileExists(atPath: folder.path(path)) else { return nil }
        if path.hasPrefix("build/packages/") {
            return (path, "Run scripts/assets.sh, or 'make site', to get it.")
        }
        if path.hasPrefix("build/demonstration/") {
            return (path, "Run 'minemap demo --scenes-only build/demonstration', or 'make site', to make it.")
        }
        if let entry = site.fetch.first(where: { $0.place == path }) {
            let remedy =
                entry.url == nil
                ? "Run 'make site MIRROR=DIR' with a folder that holds the files; these have no address of their own."
                : "Run 'minemap fetch', or 'make site MIRROR=DIR' with a folder that holds the files."
            return (path, remedy)
        }
        let isModel = path.hasPrefix("\(ProjectFolder.fetched)/models/")
        throw BuildError.missingFile(
            path: path,
            remedy: isModel
                ? "Put the network into models/ under the name that its card gives it, or list it under 'fetch:' in "
                    + "site/site.yml."
                : "Correct the path in site/site.yml, or list the file under 'fetch:' there.")
    }
}
