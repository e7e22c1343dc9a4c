import Cartography
import GeoIO
import Imagery
import NeuralNetwork
import Pages

extension Finding {
    /// The libraries that minemap runs on, and the drivers of GDAL that it uses.
    ///
    /// A program whose libraries weren't there wouldn't run, so that only what is a library's own choice can be missing.
    static var libraries: [Finding] {
        let names = [
            ("GDAL", GDAL.version), ("PROJ", GDAL.projVersion), ("HDF5", NumericLibraries.hdf5),
            ("oneDNN", NumericLibraries.oneDNN), ("OpenBLAS", NumericLibraries.openBLAS),
            ("libxml2", ParsedXML.libraryVersion), ("cmark-gfm", MarkdownDocument.libraryVersion),
            ("cairo", Typefaces.cairoVersion), ("FreeType", Typefaces.freeTypeVersion),
        ]
        let geos = Finding(
            .libraries, "GEOS", isThere: GDAL.geosVersion != nil, GDAL.geosVersion ?? "unions of polygons",
            orElse: "Install a GDAL that was built with GEOS (on Debian: apt-get install libgdal-dev).")
        return names.map { Finding(.libraries, $0, isThere: true, $1, orElse: "") } + [geos] + drivers.map(driver)
    }

    private static let drivers = [
        ("GTiff", true, "composites"), ("MEM", true, "masks"), ("JP2OpenJPEG", true, "Sentinel-2's own files"),
        ("COG", false, "composites for the cloud"), ("PNG", true, "pictures of maps, quicklooks, contact sheets"),
        ("WEBP", true, "imagery behind maps"),
        ("GPKG", false, "downloads as GeoPackage"), ("LIBKML", false, "downloads as KML"),
    ]

    private static func driver(_ name: String, isNeeded: Bool, for use: String) -> Finding {
        Finding(
            .libraries, "GDAL driver \(name)", isThere: GDAL.hasDriver(name), isNeeded: isNeeded, use,
            orElse:
                "Install a GDAL with the driver \(name) (Debian's libgdal-dev has it; 'gdalinfo --formats' lists all).")
    }
}
