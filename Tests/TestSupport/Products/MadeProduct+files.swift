import Foundation
import GeoIO
import Geography

extension MadeProduct {
    /// Writes the product as a `.SAFE` folder.
    ///
    /// - Returns: The folder, relative to where it was written.
    @discardableResult
    package func write(to folder: TemporaryFolder, below path: String = "products") throws -> String {
        let root = "\(path)/\(name).SAFE"
        try folder.write(metadata, to: "\(root)/MTD_MSI\(level).xml")
        try folder.write(granuleMetadata, to: "\(root)/\(self.path("MTD_TL.xml"))")
        for band in bands {
            try JPEG2000.write(numbers(of: band), on: grid(of: band), to: "\(folder.path)/\(root)/\(self.path(band))")
        }
        return root
    }

    /// Writes the product as a `.SAFE.zip` archive.
    @discardableResult
    package func zip(to folder: TemporaryFolder, below path: String = "products") throws -> String {
        let unpacked = try TemporaryFolder()
        try write(to: unpacked, below: "whole")
        var zip = StoredZip()
        for file in try FileManager.default.subpathsOfDirectory(atPath: "\(unpacked.path)/whole").sorted() {
            // A folder has no contents.
            guard let data = FileManager.default.contents(atPath: "\(unpacked.path)/whole/\(file)") else { continue }
            zip.add(file, data)
        }
        try folder.write(zip.data, to: "\(path)/\(name).SAFE.zip")
        return "\(path)/\(name).SAFE.zip"
    }

    func grid(of band: String) -> Extent {
        let cell = cell(band)
        return Extent(
            crs: extent.crs, originX: extent.originX, originY: extent.originY, resolution: 10 * Double(cell),
            width: extent.width / cell, height: extent.height / cell)
    }

    /// The digital numbers as the product stores them.
    func numbers(of band: String) -> [UInt16] {
        let cell = cell(band)
        let column = Int((extent.originX - MadeProduct.southernGround.originX) / 10)
        let row = Int((MadeProduct.southernGround.originY - extent.originY) / 10)
        return stride(from: 0, to: extent.height, by: cell).flatMap { down in
            stride(from: 0, to: extent.width, by: cell).map { across in
                switch pixel(band, column + across, row + down) {
                case .number(let number): UInt16(clamping: max(1, number - offset))
                case .noData: 0
                case .saturated: 65_535
                }
            }
        }
    }
}
