/// One cell of one band of one file.
struct BlockKey: Hashable, Sendable {
    let path: String
    let band: Int
    let column: Int
    let row: Int
}
