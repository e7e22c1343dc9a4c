/// A picture for people: three bytes a pixel, red, green and blue, and which pixels show nothing.
package struct Picture: Hashable, Sendable {
    package let width: Int
    package let height: Int
    /// Red, green, blue and opacity (0 or 255), plane after plane; in a plane row by row from the top.
    package let planes: [UInt8]

    package init(width: Int, height: Int, planes: [UInt8]) {
        precondition(planes.count == 4 * width * height, "every pixel has its four bytes")
        self.width = width
        self.height = height
        self.planes = planes
    }
}
