import CHDF5
import Foundation

/// An HDF5 file open for reading.
///
/// A file owns its handle and closes it when it goes out of scope. Parts are named by their path
/// inside the file, like `model_weights/conv2d/conv2d/kernel:0`.
package struct HDF5File: ~Copyable {
    package let path: String
    let id: hid_t

    /// Opens a file, or says which of the usual things is wrong with it.
    package init(reading path: String) throws(NetworkError) {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw .missingFile(path)
        }
        guard !isDirectory.boolValue else { throw .notHDF5(path, found: "a folder") }
        try Self.check(path)
        self.id = try HDF5.exclusively { () throws(NetworkError) in try Self.open(path) }
        self.path = path
    }

    /// Opens a file whose bytes are in memory, like a member of an archive; errors name `path`.
    init(image: Data, of path: String) throws(NetworkError) {
        try Self.check(image, of: path)
        self.id = try HDF5.exclusively { () throws(NetworkError) in
            guard let access = HDF5Handle(H5Pcreate(minemap_h5p_file_access())) else {
                throw .damaged(path, part: "its weights", reason: HDF5.lastMessage())
            }
            let status = image.withUnsafeBytes { bytes in
                // HDF5 copies the bytes, and only reads the copy.
                H5Pset_fapl_core(access.id, Self.growth, false) < 0
                    ? -1
                    : H5Pset_file_image(access.id, UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
            }
            // HDF5 takes two files in memory of one name for the same file.
            let id = status < 0 ? -1 : H5Fopen("\(path)#\(UUID())", minemap_h5f_acc_rdonly(), access.id)
            guard id >= 0 else { throw .damaged(path, part: "its weights", reason: HDF5.lastMessage()) }
            return id
        }
        self.path = path
    }

    deinit {
        HDF5.exclusively { _ = H5Fclose(id) }
    }

    /// Whether the file holds a dataset or a group under this path.
    package func contains(_ part: String) -> Bool {
        HDF5.exclusively { holds(part) }
    }

    /// Like ``contains(_:)``, for callers that have the library already.
    func holds(_ part: String) -> Bool {
        var reached = ""
        // HDF5 fails, rather than answering no, when a group on the way is missing.
        for component in part.split(separator: "/") {
            reached += "/" + component
            guard H5Lexists(id, reached, minemap_h5p_default()) > 0 else { return false }
        }
        return H5Oexists_by_name(id, reached.isEmpty ? "/" : reached, minemap_h5p_default()) > 0
    }

    /// Looks at a file's structure before the library does, which believes it.
    private static func check(_ path: String) throws(NetworkError) {
        // A file that can't be read is the library's to explain.
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else { return }
        try check(data, of: path)
    }

    private static func check(_ data: Data, of path: String) throws(NetworkError) {
        do throws(HDF5Fault) {
            try HDF5Check.run(on: data)
        } catch {
            throw .damaged(path, part: "its structure", reason: error.reason)
        }
    }

    private static func open(_ path: String) throws(NetworkError) -> hid_t {
        let id = H5Fopen(path, minemap_h5f_acc_rdonly(), HDF5.fileAccess)
        guard id < 0 else { return id }
        let reason = HDF5.lastMessage()
        guard H5Fis_hdf5(path) > 0 else { throw .notHDF5(path, found: beginning(of: path)) }
        guard let sizes = sizesOfTruncatedFile(reason) else {
            throw .damaged(path, part: "its header", reason: reason)
        }
        throw .truncated(path, bytes: sizes.held, of: sizes.expected)
    }

    // By how much a file in memory would grow, if it were written to.
    private static let growth = 1 << 16

    /// The two sizes in HDF5's "truncated file: eof = 1000, sblock->base_addr = 0, stored_eof = 2345".
    private static func sizesOfTruncatedFile(_ reason: String) -> (held: Int, expected: Int)? {
        let numbers = reason.split { !$0.isNumber }.compactMap { Int($0) }
        guard reason.hasPrefix("truncated file"), let held = numbers.first, let expected = numbers.last else {
            return nil
        }
        return (held, expected)
    }

    /// What a file that isn't HDF5 starts with: most often a web page, or the pointer that Git LFS left.
    private static func beginning(of path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "a file that can't be read" }
        let bytes = (try? file.read(upToCount: 24)) ?? Data()
        guard !bytes.isEmpty else { return "nothing: the file is empty" }
        let isText = bytes.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard isText else { return "other binary data" }
        let text = String(decoding: bytes, as: UTF8.self).split { $0.isNewline || $0 == "\t" }.first ?? ""
        return "text: '\(text)'"
    }
}
