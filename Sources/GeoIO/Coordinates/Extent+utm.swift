package import Geography

extension Extent {
    /// The same ground in the northern form of its UTM zone; an extent in any other system stays as it is.
    ///
    /// The southern form (EPSG:327xx) adds 10,000,000 m to northings and is otherwise the same projection. The
    /// tile grid uses the northern one everywhere, the archives of Sentinel-2 the one of the hemisphere.
    package var inNorthernForm: Extent {
        guard (32701...32760).contains(crs.epsg) else { return self }
        return Extent(
            crs: .utmNorth(zone: crs.epsg - 32700), originX: originX, originY: originY - 10_000_000,
            resolution: resolution, rowHeight: rowHeight, width: width, height: height)
    }
}
