import Geography

extension InventedRegion {
    /// What is in the folder's README.md.
    var readme: String {
        """
        # An invented region

        Everything here is invented: no satellite took these scenes, no such river, village or mine is there. `minemap demo` made
        it from the seed \(seed), version \(InventedRegion.version); the same seed gives the same bytes. It lies in the open Gulf of
        Guinea so that nobody takes it for a place. You may use it for anything (CC0).

        | what | where |
        |---|---|
        | scenes of \(Land.years.lowerBound) to \(Land.years.upperBound), as Sentinel-2 L1C products | `scenes/` |
        | the mines in the middle of each year, and what imitates mines | `truth/mines-YEAR.geojson`, `truth/imitators-YEAR.geojson` |
        | the mines on each scene's day | `truth/days/mines-DATE.geojson` |
        | the region | `boundary.geojson` |
        | where to cut patches for training (48 pixels of 10 m; `label` 1 is a mine) | `sampling/` |
        | the clear ground in true colour | `pictures/YEAR.png` |

        A mine is ground that is dug up and not yet taken back by plants, pools and airstrips included; its outline encloses the
        pixels of which more than half is mine. What holds in the middle of a year is about what a median over the year
        shows.

        """
    }
}
