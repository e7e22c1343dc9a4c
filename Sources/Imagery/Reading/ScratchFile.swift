import Foundation
import Synchronization

/// Room on the disk for pixels that will be read again and don't fit into memory.
///
/// The file has no name once it is open, so the system takes it back when the process ends, killed or not. Until then it
/// is named as half-written files are, which the next build removes. Pieces of one size take the place of freed ones.
final class ScratchFile: Sendable {
    private struct Room {
        var end: Int64 = 0
        /// The offsets of freed pieces, by their count of values.
        var free: [Int: [Int64]] = [:]
    }

    private let folder: String
    private let descriptor: Int32
    private let room = Mutex(Room())

    /// Opens a file without a name in a folder, which is made where it is missing.
    init(in folder: String) throws(ImageryError) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.folder = folder
        let path = "\(folder)/\(UUID().uuidString).part"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw .noScratch(folder: folder, reason: String(cString: strerror(errno))) }
        unlink(path)
    }

    deinit { close(descriptor) }

    /// Stores values, and returns where.
    func store(_ values: UnsafeBufferPointer<UInt16>) throws(ImageryError) -> Int64 {
        let bytes = Int64(values.count * MemoryLayout<UInt16>.stride)
        let offset = room.withLock { room in
            if let free = room.free[values.count]?.popLast() { return free }
            defer { room.end += bytes }
            return room.end
        }
        try transfer(UnsafeRawBufferPointer(values), at: offset) { pwrite(descriptor, $0, $1, $2) }
        return offset
    }

    /// Fills a buffer with what was stored from `offset` on.
    func read(into values: UnsafeMutableBufferPointer<UInt16>, from offset: Int64) throws(ImageryError) {
        try transfer(UnsafeRawBufferPointer(values), at: offset) {
            pread(descriptor, UnsafeMutableRawPointer(mutating: $0), $1, $2)
        }
    }

    /// Gives the place of `count` values back.
    func free(_ offset: Int64, count: Int) {
        room.withLock { $0.free[count, default: []].append(offset) }
    }

    private func transfer(
        _ bytes: UnsafeRawBufferPointer, at offset: Int64, by move: (UnsafeRawPointer, Int, off_t) -> Int
    ) throws(ImageryError) {
        guard let start = bytes.baseAddress else { return }
        var done = 0
        while done < bytes.count {
            let count = move(start + done, bytes.count - done, off_t(offset) + off_t(done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw .noScratch(folder: folder, reason: String(cString: strerror(count < 0 ? errno : ENOSPC)))
            }
            done += count
        }
    }
}
