package import Geography
package import Imagery
package import Training

/// What a dataset that is made of imagery is to be like.
package struct PatchRequest: Sendable {
    /// In the order of the patches' pixels.
    package var bands: [Band]
    package var side = 48
    package var level = ProcessingLevel.l1c
    /// The periods that each location is looked at in, unless it names its own.
    package var periods: [Period]
    /// Of a mosaic window; nil makes one of each period.
    package var mosaicMonths: Int?
    package var filter = PatchFilter()

    package init(bands: [Band], periods: [Period]) {
        self.bands = bands
        self.periods = periods
    }
}
