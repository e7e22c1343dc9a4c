import Foundation

/// Whether the structure of an HDF5 file is sound, looked at before the HDF5 library is let at it.
///
/// The library believes what a file says of itself: a damaged one makes it read beyond its memory or never end
/// (versions up to 1.14 have dozens of such faults, `scripts/fuzz-networks.sh` finds several within a minute). So this
/// walks everything that the library may come to (objects, groups, attributes, texts, chunks) and refuses what doesn't
/// hold together, as well as what no file of a network holds. Numbers themselves aren't looked at.
///
/// The newer kind of object carries checksums, which the library compares; of files that someone made to do harm with,
/// such are let through.
///
/// Reference: <https://docs.hdfgroup.org/hdf5/v1_14/_f_m_t3.html>.
struct HDF5Check {
    /// The file up to the end that it says it has.
    let bytes: HDF5Bytes
    var sizes = HDF5NodeSizes()
    /// The objects that were met, since a file may lead back to one.
    var metObjects: Set<Int> = []
    /// The nodes of trees that were met; each belongs to one tree.
    var metNodes: Set<Int> = []
    var textHeaps: [Int: HDF5TextHeap] = [:]

    /// Checks a whole file.
    ///
    /// A file that isn't HDF5, or that is cut short, is sound as far as this goes: the library says so itself.
    static func run(on data: Data) throws(HDF5Fault) {
        let whole = HDF5Bytes(data)
        guard whole.range.count > 8, data.first == 0x89, whole.has("HDF\r\n\u{1A}\n", at: 1) else { return }
        let version = try whole.small(at: 8, 1)
        switch version {
        case 0, 1: try checkOlder(whole, version)
        case 2, 3: try checkNewer(whole)
        default: throw HDF5Fault("its header has version \(version)")
        }
    }

    private init(_ bytes: HDF5Bytes) { self.bytes = bytes }

    private static func checkOlder(_ whole: HDF5Bytes, _ version: Int) throws(HDF5Fault) {
        try HDF5Fault.unless(whole.range.count >= 100, "its header is cut short")
        try checkAddresses(whole, sizesAt: 13)
        let start = version == 0 ? 24 : 28
        let (base, spaces, driver) = (
            try whole.number(at: start, 8), try whole.number(at: start + 8, 8), try whole.number(at: start + 24, 8)
        )
        try HDF5Fault.unless(
            base == 0 && spaces == nil && driver == nil, "its header has parts that files of networks don't have")
        guard var check = try check(of: whole, endingAt: start + 16) else { return }
        check.sizes.leaf = try whole.small(at: 16, 2)
        check.sizes.branch = try whole.small(at: 18, 2)
        if version == 1 { check.sizes.chunks = try whole.small(at: 24, 2) }
        try HDF5Fault.unless(check.sizes.areBelievable, "its groups have nodes of an unbelievable size")
        try check.checkEntry(at: start + 32, in: nil, depth: 0)
        try check.checkTextHeaps()
    }

    private static func checkNewer(_ whole: HDF5Bytes) throws(HDF5Fault) {
        try HDF5Fault.unless(whole.range.count >= 48, "its header is cut short")
        try checkAddresses(whole, sizesAt: 9)
        try HDF5Fault.unless(try whole.number(at: 12, 8) == 0, "its addresses don't count from its start")
        guard var check = try check(of: whole, endingAt: 28) else { return }
        if let extra = try whole.number(at: 20, 8) { _ = try check.checkObject(at: extra, depth: 0) }
        _ = try check.checkObject(at: try whole.large(at: 36, "its first group"), depth: 0)
        try check.checkTextHeaps()
    }

    private static func checkAddresses(_ whole: HDF5Bytes, sizesAt place: Int) throws(HDF5Fault) {
        let sizes = [try whole.small(at: place, 1), try whole.small(at: place + 1, 1)]
        try HDF5Fault.unless(sizes == [8, 8], "its addresses don't have 8 bytes")
    }

    /// A check of a file that says at some place where it ends; nil where it is shorter than that.
    private static func check(of whole: HDF5Bytes, endingAt place: Int) throws(HDF5Fault) -> HDF5Check? {
        let end = try whole.large(at: place, "its end")
        guard end <= whole.range.count else { return nil }
        return HDF5Check(try whole.part(at: 0, end, "the file"))
    }
}

/// How many entries the nodes of an older file's trees have room for: twice these.
struct HDF5NodeSizes {
    var leaf = 4
    var branch = 16
    var chunks = 32

    var areBelievable: Bool { [leaf, branch, chunks].allSatisfy { (1...4096).contains($0) } }
}
