extension SafeProduct {
    /// What a scene lacks, and where its metadata contradicts itself.
    func faults(of scene: Scene, _ files: GranuleFiles, in product: ProductMetadata) -> [SceneFault] {
        let bands = files.fault.map {
            SceneFault(
                scene: scene.name, reason: $0,
                remedy: "Fetch '\(source)' again; until then only the bands that it has can be read.",
                consequence: .kept)
        }
        let named = Band.allCases.filter { (scene.bands + files.empty + files.missing).contains($0) }
        let offsets = product.radiometry.contradiction(with: product.baseline, over: named).map {
            SceneFault(
                scene: scene.name, reason: $0,
                remedy:
                    "The offsets of the metadata are taken: compare the scene's dark water with another's, or fetch "
                    + "'\(source)' again.",
                consequence: .kept)
        }
        return [bands, offsets].compactMap(\.self)
    }

    /// One fault for all granules that the product should hold and doesn't.
    func missingFault(_ folders: [String], of product: ProductMetadata) -> [SceneFault] {
        guard !folders.isEmpty else { return [] }
        let isWhole = folders.count == product.granules.count
        let reason =
            "it lacks \(folders.count) of its \(product.granules.count) granules: no folder "
            + folders.map { "'GRANULE/\($0)'" }.joined(separator: ", ")
        return [
            SceneFault(
                scene: product.name ?? productName, reason: reason, remedy: "Fetch '\(source)' again, or remove it.",
                consequence: isWhole ? .leftOut : .kept)
        ]
    }
}
