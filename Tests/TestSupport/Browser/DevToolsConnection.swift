package import Foundation
import Synchronization

/// The pipe to a browser: commands out, answers and events in, each a JSON object ended by a zero byte.
package final class DevToolsConnection: Sendable {
    package typealias Message = [String: Any]

    /// What came back for a command, still as JSON text: dictionaries of `Any` can't cross tasks.
    private struct State {
        var lastCommand = 0
        var waiting: [Int: CheckedContinuation<Data, any Error>] = [:]
        var listeners: [String: @Sendable (Data) -> Void] = [:]
        var rest = Data()
        var isClosed = false
    }

    private let state = Mutex(State())
    private let output: FileHandle

    package init(writing output: FileHandle, reading input: FileHandle) {
        self.output = output
        input.readabilityHandler = { [weak self] handle in
            let data = handle.availableData
            if data.isEmpty {
                handle.readabilityHandler = nil
                self?.close()
            } else {
                self?.receive(data)
            }
        }
    }

    /// Sends a command and waits for its answer's `result`, as JSON.
    package func send(_ method: String, _ parameters: Message = [:], session: String? = nil) async throws -> Data {
        var message: Message = ["method": method, "params": parameters]
        if let session { message["sessionId"] = session }
        let number = state.withLock { state in
            state.lastCommand += 1
            return state.lastCommand
        }
        message["id"] = number
        let bytes = try JSONSerialization.data(withJSONObject: message) + [0]
        return try await withCheckedThrowingContinuation { continuation in
            let isClosed = state.withLock { state in
                if !state.isClosed { state.waiting[number] = continuation }
                return state.isClosed
            }
            if isClosed { continuation.resume(throwing: BrowserError.closed) } else { output.write(bytes) }
        }
    }

    /// Hands every event of a session to `listener`, as JSON.
    package func listen(to session: String, _ listener: @escaping @Sendable (Data) -> Void) {
        state.withLock { $0.listeners[session] = listener }
    }

    private func receive(_ data: Data) {
        let messages = state.withLock { state in
            state.rest += data
            let parts = state.rest.split(separator: 0, omittingEmptySubsequences: false)
            state.rest = Data(parts.last ?? Data())
            return parts.dropLast().map { Data($0) }
        }
        messages.forEach(deliver)
    }

    private func deliver(_ text: Data) {
        guard let message = try? JSONSerialization.jsonObject(with: text) as? Message else { return }
        if let number = message["id"] as? Int {
            let waiting = state.withLock { $0.waiting.removeValue(forKey: number) }
            if let error = message["error"] as? Message {
                waiting?.resume(throwing: BrowserError.refused("\(error["message"] ?? error)"))
            } else {
                let result = message["result"] ?? Message()
                waiting?.resume(returning: (try? JSONSerialization.data(withJSONObject: result)) ?? Data())
            }
        } else if let session = message["sessionId"] as? String {
            state.withLock { $0.listeners[session] }?(text)
        }
    }

    private func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(throwing: BrowserError.closed) }
    }
}

/// What can go wrong between a test and its browser.
package enum BrowserError: Error, CustomStringConvertible {
    case closed
    case refused(String)
    case thrown(String)
    case timedOut(String)

    package var description: String {
        switch self {
        case .closed:
            "The browser ended. Run it by hand to see why: \(Browser.path) --headless --no-sandbox about:blank"
        case .refused(let reason): "The browser refused a command: \(reason)"
        case .thrown(let reason): "The page's script threw: \(reason)"
        case .timedOut(let condition): "The page never came to this: \(condition)"
        }
    }
}
