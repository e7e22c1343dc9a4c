import Foundation
import GeoIO
import Geography
import TestSupport

extension BadSceneTests {
    static let spoilt: [Spoilt] = [
        Spoilt(
            testDescription: "an empty image",
            spoil: { project, product, root in try project.folder.write("", to: "\(root)/\(product.path("B04"))") },
            says: [
                "skipped scene NAME: it has no B4. Add the band, or take a model whose card doesn't ask for it.",
                "note    scene NAME: the files of B4 are empty. Fetch 'products/NAME.SAFE' again; until then only the "
                    + "bands that it has can be read.",
            ]),
        Spoilt(
            testDescription: "a missing image",
            spoil: { project, product, root in try project.remove("\(root)/\(product.path("B11"))") },
            says: [
                "skipped scene NAME: it has no B11. Add the band, or take a model whose card doesn't ask for it.",
                "note    scene NAME: there is no file of B11. Fetch 'products/NAME.SAFE' again; until then only the bands "
                    + "that it has can be read.",
            ]),
        Spoilt(
            testDescription: "an image that is cut short",
            spoil: { project, product, root in
                let file = "\(root)/\(product.path("B04"))"
                let image = try Data(contentsOf: URL(filePath: "\(project.path)/\(file)"))
                try project.folder.write(image.prefix(image.count * 2 / 3), to: file)
            },
            says: ["skipped scene NAME: Can't"]),
        Spoilt(
            testDescription: "a GeoTIFF with a damaged block",
            spoil: { project, product, root in
                let file = "\(root)/\(product.path("B04"))"
                var random = SplitMix(seed: 5)
                let pixels = (0..<14_400).map { _ in UInt16.random(in: 1_300...3_000, using: &random) }
                try GeoTIFF(extent: product.extent, bandNames: [""], pixels: pixels).write(
                    to: "\(project.path)/\(file)")
                var image = try Data(contentsOf: URL(filePath: "\(project.path)/\(file)"))
                // Deflate notices that it can't go on, not that a value is another.
                for place in 400..<700 { image[place] ^= 0xFF }
                try project.folder.write(image, to: file)
            },
            says: ["skipped scene NAME: Can't read the pixels of 'products/NAME.SAFE/GRANULE/"]),
        Spoilt(
            testDescription: "metadata that is no XML",
            spoil: { project, product, root in
                try project.folder.write("<Tile>", to: "\(root)/\(product.path("MTD_TL.xml"))")
            },
            says: [
                "skipped scene products/NAME.SAFE: the XML of its 'GRANULE/L1C_T21MWP_A024000_20200801T141051/MTD_TL.xml' "
                    + "can't be read, line 1: Premature end of data in tag Tile line 1. Fetch the product again, or "
                    + "remove it."
            ]),
        Spoilt(
            testDescription: "an archive that is cut short",
            spoil: { project, product, root in
                try project.remove(root)
                let file = try product.zip(to: project.folder)
                let archive = try Data(contentsOf: URL(filePath: "\(project.path)/\(file)"))
                try project.folder.write(archive.prefix(archive.count / 2), to: file)
            },
            says: [
                "skipped scene products/NAME.SAFE.zip: the archive can't be opened. Fetch the product again, or remove it."
            ]),
        Spoilt(
            testDescription: "images in two coordinate systems",
            spoil: { project, product, root in
                var other = product
                other.extent = Extent(
                    crs: CRS(epsg: 32722), originX: 500_000, originY: 9_400_000, resolution: 10, width: 120, height: 120
                )
                let elsewhere = try TemporaryFolder()
                let path = try other.write(to: elsewhere) + "/" + product.path("B08")
                try project.folder.write(
                    Data(contentsOf: URL(filePath: "\(elsewhere.path)/\(path)")), to: "\(root)/\(product.path("B08"))")
            },
            says: [
                "skipped scene NAME: The bands of one scene lie in two coordinate systems: 'products/NAME.SAFE/GRANULE/"
            ]),
    ]
}
