import Foundation

/// A request as it goes over the wire, byte for byte: clients would tidy up what a test is about.
package enum RawRequest {
    /// Sends a text to a port of 127.0.0.1 and returns what comes back until the other side closes.
    package static func send(_ text: String, to port: UInt16) throws -> String {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard file >= 0 else { throw CocoaError(.fileReadUnknown) }
        defer { close(file) }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw CocoaError(.fileReadNoSuchFile) }
        let bytes = Array(text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(file, &buffer, buffer.count), count > 0 { answer += buffer[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }

    /// Asks for a path with a host, and for the connection to be closed.
    package static func get(
        _ target: String, method: String = "GET", host: String?, from port: UInt16
    ) throws -> String {
        let host = host.map { "Host: \($0)\r\n" } ?? ""
        return try send("\(method) \(target) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n", to: port)
    }
}
