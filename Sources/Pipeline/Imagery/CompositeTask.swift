import Project

/// One composite that is to be made or kept, and what it is made of.
struct CompositeTask: Sendable {
    let composite: TileComposite
    let source: CompositeSource
    let artefact: Artefact
}
