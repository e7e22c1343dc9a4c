/// A place where scenes are found: a folder, an archive of products, an API, a bucket.
package protocol SceneCatalogue: Sendable {
    /// Looks for scenes.
    ///
    /// A single scene that is broken is a fault in the list; an error is thrown when the catalogue as a whole can't
    /// be searched.
    func scenes(for query: SceneQuery) throws -> SceneList
}
