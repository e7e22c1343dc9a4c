import GeoIO
import Geography

/// Finds the shadows of a scene's clouds, on its 60 m cells.
struct ShadowFinder {
    let rule: ShadowRule
    let way: ShadowThrow
    let cells: CellGrid
    private let band: Band
    private let reader: any PixelReader

    init(rule: ShadowRule, scene: Scene, reader: some PixelReader) throws {
        guard let sun = scene.sun, sun.zenith.isFinite, sun.azimuth.isFinite else {
            throw SceneFault(
                scene: scene.name, reason: "nothing says where the sun stood, which shadows are found by",
                remedy: "Get the product with its MTD_TL.xml, or turn 'shadows:' off in site.yml.")
        }
        guard let band = [Band.b8a, .b8].first(where: { scene.files[$0] != nil }) else {
            throw SceneFault(
                scene: scene.name, reason: "it has neither band B8A nor B8, by which shadows are found",
                remedy: "Add one of the bands' files, or turn 'shadows:' off in site.yml.")
        }
        self.rule = rule
        self.band = band
        self.reader = reader
        cells = try CellGrid(of: scene, bands: [band], through: reader)
        way = ShadowThrow(sun: sun, baseHeights: rule.baseHeights, resolution: CellGrid.side)
    }

    /// The dark cells of a window that the clouds' shadows can reach.
    func shadows(of clouds: Cells<Bool>, in window: Window) throws -> Cells<Bool> {
        let isReached = way.shadows(of: clouds, in: window)
        guard isReached.contains(true) else { return Cells(window, isReached) }
        let light = try cells.means(of: band, in: window, through: reader)
        return Cells(window, zip(isReached, light).map { $0 && $1 < rule.darkness })
    }
}
