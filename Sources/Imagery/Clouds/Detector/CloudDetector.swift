import GeoIO
package import Geography

/// Clouds by the trees of s2cloudless, as its Python package finds them.
///
/// On cells of 60 m: the probability of a cell by its ten bands' reflectances, averaged over a disk of 4 cells; a cell
/// whose average is above the threshold is cloud, and so is each within 2 cells of one. Over the granule's edge the
/// average sees the granule mirrored.
///
/// A cell with a pixel without data in any of the bands has no probability: it is unknown, and takes no part in its
/// neighbours' averages. (The package would take it for black ground, clear, and find clouds along a swath's edge less
/// likely.)
///
/// Reference: Skakun et al. (2022), <https://doi.org/10.1016/j.rse.2022.112990>; the package is
/// <https://github.com/sentinel-hub/sentinel2-cloud-detector>, `S2PixelCloudDetector(average_over=4, dilation_size=2)`.
package struct CloudDetector: CloudSource {
    /// In the order of the model's features.
    package static let bands: [Band] = [.b1, .b2, .b4, .b5, .b8, .b8a, .b9, .b10, .b11, .b12]
    static let averageRadius = 4
    static let dilationRadius = 2

    let cells: CellGrid
    let model: TreeModel
    let threshold: Float
    let reader: any PixelReader

    package init(scene: Scene, model: TreeModel, threshold: Float, reader: some PixelReader) throws {
        let missing = CloudDetector.bands.filter { scene.files[$0] == nil }
        guard missing.isEmpty else {
            throw SceneFault(
                scene: scene.name,
                reason: "it has no \(missing.count == 1 ? "band" : "bands") \(missing.named), which s2cloudless needs",
                remedy: "Name another 'mask:' in site.yml, like classi, gml, scl or external, or add the files.")
        }
        if scene.level == .l2a {
            throw SceneFault(
                scene: scene.name, reason: "it is of level L2A, and s2cloudless was trained on L1C",
                remedy: "Name 'mask: scl' in site.yml, or take products of L1C.")
        }
        self.cells = try CellGrid(of: scene, bands: CloudDetector.bands, through: reader)
        self.model = model
        self.threshold = threshold
        self.reader = reader
    }

    package var grid: Extent { cells.extent }

    func states(in window: Window) throws -> [CellState] {
        // What is dilated into the window lies around it, and so does what is averaged there.
        guard let clouds = window.padded(by: CloudDetector.dilationRadius).clipped(to: grid),
            let seen = clouds.padded(by: CloudDetector.averageRadius).clipped(to: grid)
        else { return [CellState](repeating: .unknown, count: window.pixelCount) }
        let probabilities = try probabilities(in: seen)
        let averages = probabilities.averaged(over: CloudDetector.averageRadius, in: clouds, mirroredAtEdgesOf: grid)
        let isCloud = Cells(clouds, averages.map { $0 > threshold }).dilated(by: Double(CloudDetector.dilationRadius))
        return zip(isCloud.cropped(to: window), probabilities.cropped(to: window)).map { isCloud, probability in
            probability.isNaN ? .unknown : isCloud ? .cloud : .clear
        }
    }

    /// The probability of each cell of a window; not a number where there is no data.
    package func probabilities(in window: Window) throws -> Cells<Float> {
        var features: [Float] = []
        features.reserveCapacity(CloudDetector.bands.count * window.pixelCount)
        for band in CloudDetector.bands { features += try cells.means(of: band, in: window, through: reader) }
        var probabilities = model.probabilities(of: features, width: window.width).map(Float.init)
        for start in stride(from: 0, to: features.count, by: window.pixelCount) {
            for place in probabilities.indices where features[start + place].isNaN { probabilities[place] = .nan }
        }
        return Cells(window, probabilities)
    }
}
