import Detections
import Foundation
import GeoIO
import Geography
import Languages
import Project

/// What a build is to do: the matrix of regions and periods, and the maps that show them.
///
/// What needs files that only `minemap fetch` or a registry brings is left out while they are absent,
/// and listed; a file that is absent for any other reason is an error.
struct Plan {
    private(set) var surveys: [Survey] = []
    /// The maps that can be drawn, each with the surveys it shows.
    private(set) var maps: [(configuration: MapConfiguration, surveys: [Survey])] = []
    private(set) var leftOut: [LeftOut] = []
    private var absentRegions: [String: String] = [:]

    /// The names of regions whose files are absent.
    var regionsLeftOut: Set<String> { Set(absentRegions.keys) }

    init(_ site: SiteConfiguration, in folder: ProjectFolder) throws {
        let availability = Availability(site: site, folder: folder)
        for region in site.regions { try add(region, of: site, in: folder, availability) }
        try refuseDuplicates()
        for map in site.maps { try add(map) }
    }

    private mutating func add(
        _ configuration: RegionConfiguration, of site: SiteConfiguration, in folder: ProjectFolder,
        _ availability: Availability
    ) throws {
        let card = try configuration.card(in: folder)
        let networks = configuration.periods.isEmpty ? [] : card?.files.map { folder.network($0.name) } ?? []
        for pattern in configuration.boundaries {
            let paths = availability.files(matching: pattern)
            guard !paths.isEmpty else { throw BuildError.noBoundary(pattern: pattern) }
            for path in paths {
                let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
                let isAlone = configuration.boundaries.count == 1 && paths.count == 1
                let name = isAlone ? configuration.name ?? stem : stem
                guard name.isIdentifier else { throw BuildError.regionName(name, path: path) }
                let needs = [path] + networks + configuration.needs(site: site)
                if let absent = try needs.compactMap({ try availability.absence(of: $0) }).first {
                    absentRegions[name] = absent.remedy
                    leftOut.append(
                        LeftOut(what: "region \(name)", why: "'\(absent.path)' is not there", remedy: absent.remedy))
                    continue
                }
                let title = isAlone ? configuration.title ?? LocalizedText(name) : LocalizedText(name)
                let boundary = try GeoJSON.readBoundary(folder.path(path))
                let region = Region(name: name, title: title, boundary: boundary)
                surveys += try configuration.surveys(of: region, boundaryPath: path, site: site, card: card)
            }
        }
    }

    private mutating func add(_ map: MapConfiguration) throws {
        let known = Set(surveys.map(\.region.name)).union(absentRegions.keys).sorted()
        var shown: [Survey] = []
        for pattern in map.regions {
            guard known.contains(where: { $0.matches(glob: pattern) }) else {
                throw BuildError.unknownRegion(map: map.name, region: pattern, known: known)
            }
            shown += surveys.filter { $0.region.name.matches(glob: pattern) }
            if let absent = absentRegions.sorted(by: { $0.key < $1.key }).first(where: { $0.key.matches(glob: pattern) }
            ) {
                leftOut.append(
                    LeftOut(what: "map \(map.name)", why: "its region \(absent.key) is left out", remedy: nil))
                return
            }
        }
        maps.append((map, shown))
    }

    private func refuseDuplicates() throws {
        var names: Set<String> = []
        for survey in surveys where !names.insert(survey.file.stem).inserted {
            throw BuildError.duplicateRegion(survey.region.name)
        }
    }
}

/// Something that a build could not make for want of a file, and how to get it.
package struct LeftOut: Hashable, Sendable {
    package let what: String
    package let why: String
    /// How to get what it needs; `nil` where it needs something else that was left out.
    package let remedy: String?
}

extension RegionConfiguration {
    /// The model's card: a run needs one, published detections may do without.
    fileprivate func card(in folder: ProjectFolder) throws -> ModelCard? {
        let isKnown = FileManager.default.fileExists(atPath: "\(folder.models)/\(model).yml")
        return isKnown || !periods.isEmpty ? try ModelCard(of: model, in: folder) : nil
    }

    /// The files that must be there, besides the boundary and the model's.
    fileprivate func needs(site: SiteConfiguration) -> [String] {
        let scenes = site.imagery.first { $0.name == imagery }?.paths ?? []
        let truths = (periods + published.map(\.period)).flatMap { truth?.paths(of: $0.name) ?? [] }
        return (periods.isEmpty ? [] : scenes.filter { !$0.contains("*") }) + published.map(\.detections) + truths
    }

    /// The region in each of its periods.
    ///
    /// Published periods of a model with a card carry the card's short name, so that they and runs make one series.
    fileprivate func surveys(
        of region: Region, boundaryPath: String, site: SiteConfiguration, card: ModelCard?
    ) throws -> [Survey] {
        guard let threshold = threshold ?? card?.threshold else {
            throw BuildError.noThreshold(region: region.name, model: model)
        }
        let survey = { (period: Period, source: Survey.Source) in
            Survey(
                region: region, boundaryPath: boundaryPath, period: period, threshold: threshold,
                model: card?.version ?? model, source: source, truthPaths: truth?.paths(of: period.name) ?? [],
                isInvented: isInvented)
        }
        let published = published.map { survey($0.period, .published(path: $0.detections, filter: $0.filter)) }
        guard let card, let imagery = site.imagery.first(where: { $0.name == imagery }) else { return published }
        let run = Run(card: card, imagery: imagery, mosaicMonths: mosaicMonths, stride: stride ?? card.stride)
        return published + periods.map { survey($0, .run(run)) }
    }
}
