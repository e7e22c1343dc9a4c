import Foundation
import Project

extension Finding {
    /// The configuration, and the files that it names and that something else brings.
    static func project(_ folder: ProjectFolder) -> [Finding] {
        let site: SiteConfiguration
        do {
            site = try SiteConfiguration(reading: folder.configuration)
        } catch {
            return [
                Finding(
                    .project, "site/site.yml", isThere: false, error.problem,
                    orElse: "\(error.remedy) ('minemap new DIR' makes a project.)")
            ]
        }
        let parts = "\(site.regions.count) regions, \(site.maps.count) maps"
        return [Finding(.project, "site/site.yml", isThere: true, parts, orElse: "")] + fetched(site, in: folder)
            + scenes(site, in: folder)
    }

    private static func fetched(_ site: SiteConfiguration, in folder: ProjectFolder) -> [Finding] {
        guard !site.fetch.isEmpty else { return [] }
        let absent = site.fetch.filter { !folder.has($0.place) }
        let first = absent.first.map { ", not \($0.path)" } ?? ""
        let others = absent.count > 1 ? " and \(absent.count - 1) more" : ""
        let remedy =
            absent.contains { $0.url == nil }
            ? "Run 'minemap fetch --mirror DIR' with a folder that holds the files; some have no address of their own."
            : "Run 'minemap fetch'."
        return [
            Finding(
                .project, "files to fetch", isThere: absent.isEmpty, isNeeded: false,
                "\(site.fetch.count - absent.count) of \(site.fetch.count)\(first)\(others)", orElse: remedy)
        ]
    }

    private static func scenes(_ site: SiteConfiguration, in folder: ProjectFolder) -> [Finding] {
        site.imagery.filter { !$0.paths.isEmpty }.map { imagery in
            let absent = imagery.paths.first { folder.files(matching: $0).allSatisfy { !folder.has($0) } }
            return Finding(
                .project, "imagery \(imagery.name)", isThere: absent == nil, isNeeded: false,
                absent ?? imagery.paths.joined(separator: ", "), orElse: imagery.remedy(for: absent ?? ""))
        }
    }
}

extension ImageryConfiguration {
    fileprivate func remedy(for path: String) -> String {
        if path.hasPrefix("build/packages/") { return "Run scripts/assets.sh to get '\(path)'." }
        if path.hasPrefix("build/demonstration/") { return "Run 'minemap demo --scenes-only build/demonstration'." }
        return "Put scenes into '\(path)', or correct the path in site/site.yml."
    }
}
