import CHDF5
import Foundation
import Synchronization

/// The HDF5 library, which one thread at a time may use.
///
/// Every HDF5 call of this module is made inside ``exclusively(_:)``.
enum HDF5 {
    // Thread safety is an option of HDF5's build, off by default (Debian 12 has it on, others need not).
    // Without it not even two different files may be used at once, since its tables of ids are global.
    private static let lock = Mutex<Void>(())

    /// Runs HDF5 calls while no other thread does, and without letting HDF5 print to standard error.
    ///
    /// The message of a failure stays readable with ``lastMessage()`` until the next call. Don't nest
    /// these: the lock isn't recursive.
    static func exclusively<Result: Sendable, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try lock.withLock { _ throws(Failure) in
            // Set each time: a thread-safe HDF5 keeps this per thread, and a task may resume on another.
            H5Eset_auto2(minemap_h5e_default(), nil, nil)
            return try body()
        }
    }

    /// How files are opened: without the system's file locks.
    ///
    /// Kept for the life of the process.
    /// A lock belongs to all processes that inherit the open file, so that one started meanwhile would keep
    /// others from reading; and some network file systems know none. Our files are whole or not there.
    static let fileAccess: hid_t = {
        let access = H5Pcreate(minemap_h5p_file_access())
        H5Pset_file_locking(access, false, true)
        return access
    }()

    /// What HDF5 says of the call that just failed, from the innermost function that noticed.
    static func lastMessage() -> String {
        var message = "HDF5 gives no reason"
        withUnsafeMutablePointer(to: &message) { message in
            _ = H5Ewalk2(
                minemap_h5e_default(), H5E_WALK_UPWARD,
                { depth, error, message in
                    guard depth == 0, let description = error?.pointee.desc else { return 0 }
                    message?.assumingMemoryBound(to: String.self).pointee = String(cString: description)
                    return 0
                }, message)
        }
        return systemMessage(in: message) ?? message
    }

    /// The operating system's own words, where HDF5 quotes them: "…, error message = 'Permission denied', …".
    private static func systemMessage(in message: String) -> String? {
        guard let start = message.range(of: "error message = '")?.upperBound,
            let end = message[start...].firstIndex(of: "'")
        else { return nil }
        return String(message[start..<end])
    }
}
