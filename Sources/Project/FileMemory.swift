import Foundation
import Synchronization

/// What is known of files between the builds of one process, so that a file that nobody touched isn't read again.
///
/// A file counts as untouched while its place on the disk, its size and its time of change are what they were when it was
/// read. What is out of date is still told by digests: this only saves taking them anew. A file that was changed a moment
/// before it was read isn't kept here, since it may change again within one tick of the clock.
package final class FileMemory: Sendable {
    private struct Known: Sendable {
        let signature: FileSignature
        let digest: Digest
    }

    private let digests = Mutex<[String: Known]>([:])
    private let manifests = Mutex<[String: (signature: FileSignature, manifest: Manifest)]>([:])

    package init() {}

    /// The digest of a file's bytes; `nil` when there is no such file or it can't be read.
    func digest(ofFile path: String) -> Digest? {
        guard let signature = FileSignature(of: path) else { return nil }
        if let known = digests.withLock({ $0[path] }), known.signature == signature { return known.digest }
        let digest = Digest(ofFile: path)
        let isSettled = signature.isSettled
        digests.withLock { $0[path] = isSettled ? digest.map { Known(signature: signature, digest: $0) } : nil }
        return digest
    }

    /// A manifest, as it stands on the disk.
    func manifest(at path: String) -> Manifest {
        let signature = FileSignature(of: path)
        if let known = manifests.withLock({ $0[path] }), known.signature == signature { return known.manifest }
        return Manifest(reading: path)
    }

    /// Keeps a manifest that was just written.
    func keep(_ manifest: Manifest, at path: String) {
        manifests.withLock { $0[path] = FileSignature(of: path).map { ($0, manifest) } }
    }
}

/// What the file system says of a file, which is another when the file's bytes are.
package struct FileSignature: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int

    /// Looks at a file, or at the one that a link leads to; `nil` where there is none.
    package init?(of path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        (device, inode, size) = (UInt64(facts.st_dev), UInt64(facts.st_ino), Int64(facts.st_size))
        (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
    }

    /// Whether the last change lies so far back that a later one would have another time.
    var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Double(now.tv_sec - seconds) + Double(now.tv_nsec - nanoseconds) / 1e9 > 0.1
    }
}
