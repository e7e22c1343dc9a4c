package import Geography
package struct CloudRule: Hashable, Sendable { package var kinds: [Int] = []; package init() {} }
package struct CloudMasker: Sendable {
    package init(rule: CloudRule) throws {}
    package func hide(in scene: Scene, over extent: Extent, reader: some PixelReader) throws -> [Bool] { [] }
}
package struct StacCatalogue: SceneCatalogue { package init(_ url: String) throws {}
  package func scenes(for query: SceneQuery) throws -> SceneList { SceneList() } }
package struct GoogleCatalogue: SceneCatalogue { package init(_ url: String) {}
  package func scenes(for query: SceneQuery) throws -> SceneList { SceneList() } }
