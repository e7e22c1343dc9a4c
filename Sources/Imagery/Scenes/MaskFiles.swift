/// The masks that come with a scene, each where the product or item has it.
package struct MaskFiles: Codable, Hashable, Sendable {
    /// `MSK_CLASSI_B00.jp2` of baseline 04.00 and later: bands of opaque clouds, cirrus and snow, 0 or 1.
    package var classification: String?
    /// `MSK_CLOUDS_B00.gml` before baseline 04.00: outlines of opaque clouds and cirrus.
    package var cloudOutlines: String?
    /// The scene classification of L2A (`SCL`), a class a pixel.
    package var sceneClassification: String?
    /// A raster that somebody else made, like `mask.tif` beside the bands, or Cloud Score+.
    package var external: String?

    package init(
        classification: String? = nil, cloudOutlines: String? = nil, sceneClassification: String? = nil,
        external: String? = nil
    ) {
        self.classification = classification
        self.cloudOutlines = cloudOutlines
        self.sceneClassification = sceneClassification
        self.external = external
    }
}
