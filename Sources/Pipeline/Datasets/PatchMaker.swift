import Geography
package import Project
package import Training

/// Cuts patches around sampling locations out of the composites of an imagery entry of site.yml.
///
/// Each patch is composited for itself, by the entry's rules: which scenes, which clouds, which method. Locations
/// within a square of 100 km share the search of the catalogue and the blocks that are decoded.
package struct PatchMaker: Sendable {
    let folder: ProjectFolder
    let imagery: ImageryConfiguration
    let request: PatchRequest

    /// Finds the imagery.
    ///
    /// - Parameters:
    ///   - folder: The project whose site.yml names it.
    ///   - name: The entry of `imagery:`.
    ///   - request: What is to be made.
    /// - Throws: `ConfigurationError`, or ``PatchError`` when the entry isn't there or has no scenes.
    package init(in folder: ProjectFolder, imagery name: String, for request: PatchRequest) throws {
        let entries = try SiteConfiguration(reading: folder.configuration).imagery
        guard let entry = entries.first(where: { $0.name == name }) else {
            throw PatchError.noImagery(name, known: entries.map(\.name))
        }
        guard entry.kind != .composite else { throw PatchError.readyMade(name) }
        self.folder = folder
        self.imagery = entry
        self.request = request
    }

    /// Makes the dataset; patches stand in the order of the locations, then of the windows.
    ///
    /// A location or a scene that fails costs its own patches and is told.
    ///
    /// - Parameters:
    ///   - locations: In any order.
    ///   - progress: Is told how many patches of how many are done.
    /// - Returns: The dataset, all of it for training, and what became of every patch that was asked for.
    /// - Throws: ``PatchError`` when nothing is asked for; the catalogue's own errors.
    package func make(
        of locations: [SamplingLocation], progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> (dataset: PatchDataset, outcome: PatchOutcome) {
        guard !locations.isEmpty else { throw PatchError.noLocation }
        imagery.prepareReading()
        var outcome = PatchOutcome()
        var patches: [CutPatch] = []
        let squares = squares(of: locations, &outcome)
        let total = squares.values.reduce(0) { $0 + $1.count }
        guard total + outcome.failed > 0 else { throw PatchError.noWindow }
        var done = 0
        for square in squares.keys.sorted() {
            let tasks = squares[square] ?? []
            progress(done, total)
            let (results, faults) = try await results(of: tasks, in: square.period) { progress(done + $0, total) }
            for (task, result) in zip(tasks, results) {
                outcome.count(result)
                if case .made(let pixels) = result { patches.append(CutPatch(task: task, pixels: pixels)) }
            }
            for fault in faults where !outcome.faults.contains(fault) { outcome.faults.append(fault) }
            done += tasks.count
        }
        progress(total, total)
        outcome.locationsWithout = locations.count - Set(patches.map(\.task.location)).count
        return (dataset(of: patches.sorted(), around: locations), outcome)
    }

    private func squares(
        of locations: [SamplingLocation], _ outcome: inout PatchOutcome
    ) -> [PatchSquare: [PatchTask]] {
        var squares: [PatchSquare: [PatchTask]] = [:]
        for (index, location) in locations.enumerated() {
            for period in location.period.map({ [$0] }) ?? request.periods {
                for window in period.mosaicWindows(months: request.mosaicMonths) {
                    do {
                        let ground = try Extent.patch(around: location.place, side: request.side)
                        squares[PatchSquare(of: ground, in: period), default: []].append(
                            PatchTask(location: index, isMine: location.isMine, window: window, ground: ground))
                    } catch {
                        outcome.count(.failed("\(error)"))
                    }
                }
            }
        }
        return squares
    }

    private func dataset(of patches: [CutPatch], around locations: [SamplingLocation]) -> PatchDataset {
        let sources = Set(locations.map(\.source)).sorted()
        let places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
        let records = patches.map { patch in
            let location = locations[patch.task.location]
            return PatchRecord(
                isMine: location.isMine, place: location.place, period: patch.task.window,
                source: places[location.source] ?? 0, split: .train)
        }
        return PatchDataset(
            bands: request.bands, side: request.side, level: request.level, sources: sources, records: records,
            pixels: patches.flatMap(\.pixels), attribution: imagery.attribution)
    }
}

/// A patch that was made.
private struct CutPatch: Comparable {
    let task: PatchTask
    let pixels: [UInt16]

    static func == (first: CutPatch, second: CutPatch) -> Bool { !(first < second) && !(second < first) }

    static func < (first: CutPatch, second: CutPatch) -> Bool {
        (first.task.location, first.task.window) < (second.task.location, second.task.window)
    }
}
