import Imagery

/// Whether a pixel looks like a cloud, where only green and red may be known.
///
///     (green > 0.175 and (green − red) / (green + red) ≥ 0) or green > 0.39
///
/// The rule of MSS scenes, which have no other bands that tell. It takes white roofs and glinting water for clouds, and
/// misses thin haze. At the edge ≥ stands for the paper's >, so that a pixel that is clipped in both bands counts.
///
/// Reference: Braaten, Cohen and Yang (2015), <https://doi.org/10.1016/j.rse.2015.08.006>.
struct CloudLook {
    private let green: Int
    private let red: Int

    /// Nil for a dataset without the two bands.
    init?(of dataset: PatchDataset) {
        guard let green = dataset.bands.firstIndex(of: .b3), let red = dataset.bands.firstIndex(of: .b4) else {
            return nil
        }
        (self.green, self.red) = (green, red)
    }

    func isCloud(_ pixel: ArraySlice<UInt16>) -> Bool {
        let (green, red) = (pixel[pixel.startIndex + green], pixel[pixel.startIndex + red])
        return green > 1750 && green >= red || green > 3900
    }
}
