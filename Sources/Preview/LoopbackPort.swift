import FlyingSocks
import Foundation

/// Ports of 127.0.0.1.
enum LoopbackPort {
    /// The first port from the wished one on that nobody listens at; 0 takes any.
    static func free(from port: UInt16) throws(PreviewError) -> UInt16 {
        let candidates = port == 0 ? 49_152...65_535 : port...UInt16(min(Int(port) + 50, 65_535))
        for candidate in candidates where isFree(candidate) { return candidate }
        throw PreviewError.noPort(first: port)
    }

    private static func isFree(_ port: UInt16) -> Bool {
        guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port),
            let socket = try? Socket(domain: AF_INET)
        else { return false }
        defer { try? socket.close() }
        return (try? socket.bind(to: address)) != nil
    }
}

/// Why the preview can't start.
package enum PreviewError: Error, Hashable, CustomStringConvertible {
    case noPort(first: UInt16)

    package var description: String {
        switch self {
        case .noPort(let first): "No port from \(first) on is free.\nEnd what uses them, or choose another with --port."
        }
    }
}
