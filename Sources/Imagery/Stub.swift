import Geography
package struct StacCatalogue: SceneCatalogue {
    package init(_ url: String) throws {}
    package func scenes(for query: SceneQuery) throws -> SceneList { SceneList() }
}
package struct GoogleCatalogue: SceneCatalogue {
    package init(_ url: String) {}
    package func scenes(for query: SceneQuery) throws -> SceneList { SceneList() }
}
