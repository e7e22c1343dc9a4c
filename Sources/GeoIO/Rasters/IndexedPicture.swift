/// A picture of at most 256 colours: small files for what is drawn.
package struct IndexedPicture: Hashable, Sendable {
    package struct Shade: Hashable, Sendable {
        package let red: UInt8
        package let green: UInt8
        package let blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    package let width: Int
    package let height: Int
    package let palette: [Shade]
    /// The colour of each pixel, row by row from the top.
    package let indices: [UInt8]

    package init(width: Int, height: Int, palette: [Shade], indices: [UInt8]) {
        precondition(indices.count == width * height, "every pixel has its colour")
        precondition((1...256).contains(palette.count), "a colour is named by a byte")
        self.width = width
        self.height = height
        self.palette = palette
        self.indices = indices
    }
}

extension IndexedPicture {
    /// Writes the picture as PNG, as small as it gets, under its name only when it is whole.
    package func writePNG(to path: String) throws(RasterError) {
        try PictureFile.write(
            to: path, as: "PNG", options: ["ZLEVEL=9"], size: (width, height), bandCount: 1, indices, palette: palette)
    }
}
