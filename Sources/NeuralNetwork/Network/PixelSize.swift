/// A count of rows and of columns: the size of a kernel, or how far it steps.
package struct PixelSize: Sendable, Equatable {
    package let rows: Int
    package let columns: Int

    package static let one = PixelSize(rows: 1, columns: 1)

    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}
