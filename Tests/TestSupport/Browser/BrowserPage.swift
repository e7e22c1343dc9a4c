package import Foundation
import Synchronization

/// One tab of a browser, with what happened in it.
package final class BrowserPage: Sendable {
    /// What a page complained about and asked for, in order.
    package struct Log: Sendable {
        /// Errors and warnings of the console, and errors that no script caught.
        package var complaints: [String] = []
        /// The addresses that the page requested, its own first; data and blob addresses left out.
        package var requests: [String] = []
        package var hasLoaded = false
    }

    private let connection: DevToolsConnection
    private let session: String
    private let record = LogRecord()

    package var log: Log { record.log.withLock { $0 } }

    /// The requests to anywhere but the disk.
    package var requestsToHosts: [String] { log.requests.filter { !$0.hasPrefix("file:") } }

    package init(in connection: DevToolsConnection, viewport: Viewport) async throws {
        self.connection = connection
        let target = try JSON(try await connection.send("Target.createTarget", ["url": "about:blank"]))
        let attached = try await connection.send(
            "Target.attachToTarget", ["targetId": target["targetId"].text, "flatten": true])
        session = try JSON(attached)["sessionId"].text
        connection.listen(to: session) { [record] event in record.add(event) }
        for domain in ["Page", "Runtime", "Network", "Log"] { try await send("\(domain).enable") }
        try await send(
            "Emulation.setDeviceMetricsOverride",
            ["width": viewport.width, "height": viewport.height, "deviceScaleFactor": 1, "mobile": false])
        let scheme = ["name": "prefers-color-scheme", "value": viewport.isDark ? "dark" : "light"]
        try await send("Emulation.setEmulatedMedia", ["media": viewport.media, "features": [scheme]])
    }

    package func load(_ address: String) async throws {
        try await send("Page.navigate", ["url": address])
        for _ in 0..<400 where !log.hasLoaded { try await Task.sleep(for: .milliseconds(25)) }
        guard log.hasLoaded else { throw BrowserError.timedOut("\(address) has loaded") }
    }

    /// The value of a script's last expression, promises awaited.
    ///
    /// Not by the page's own `eval`, which its policy forbids: the protocol runs it.
    package func evaluate(_ script: String) async throws -> JSON {
        let answer = try JSON(
            try await send(
                "Runtime.evaluate", ["expression": script, "awaitPromise": true, "returnByValue": true]))
        let problem = answer["exceptionDetails"]["exception"]["description"]
        guard problem.isNothing else { throw BrowserError.thrown(problem.text) }
        return answer["result"]["value"]
    }

    /// Waits until a condition holds, for 30 seconds at most.
    package func wait(until condition: String) async throws {
        for _ in 0..<600 {
            if try await evaluate("!!(\(condition))").flag { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw BrowserError.timedOut(condition)
    }

    /// A picture of what the window shows, as PNG.
    package func screenshot() async throws -> Data {
        let answer = try JSON(try await send("Page.captureScreenshot", ["format": "png"]))
        return Data(base64Encoded: answer["data"].text) ?? Data()
    }

    /// Presses the mouse's button at a place of the window.
    package func click(x: Double, y: Double) async throws {
        for type in ["mouseMoved", "mousePressed", "mouseReleased"] {
            try await send(
                "Input.dispatchMouseEvent", ["type": type, "x": x, "y": y, "button": "left", "clickCount": 1])
        }
    }

    /// Presses a key, like `Enter` or `Tab`.
    package func press(_ key: String) async throws {
        for type in ["keyDown", "keyUp"] {
            var event: [String: Any] = ["type": type, "key": key, "code": key]
            if let number = Self.keyNumbers[key] { event["windowsVirtualKeyCode"] = number }
            try await send("Input.dispatchKeyEvent", event)
        }
    }

    /// The numbers by which controls of the browser's own know keys.
    private static let keyNumbers = [
        "Tab": 9, "Enter": 13, "Escape": 27, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
        "ArrowDown": 40,
    ]

    /// Puts text where the focus is, as from a keyboard.
    package func type(_ text: String) async throws {
        try await send("Input.insertText", ["text": text])
    }

    @discardableResult
    package func send(_ method: String, _ parameters: [String: Any] = [:]) async throws -> Data {
        try await connection.send(method, parameters, session: session)
    }
}

/// The log of a page while its events come in.
private final class LogRecord: Sendable {
    package let log = Mutex(BrowserPage.Log())

    package func add(_ event: Data) {
        guard let event = try? JSON(event) else { return }
        let values = event["params"]
        log.withLock { log in
            switch event["method"].text {
            case "Page.loadEventFired": log.hasLoaded = true
            case "Network.requestWillBeSent":
                let address = values["request"]["url"].text
                if !["data:", "blob:"].contains(where: address.hasPrefix) { log.requests.append(address) }
            case "Runtime.exceptionThrown":
                log.complaints.append(values["exceptionDetails"]["exception"]["description"].text)
            case "Runtime.consoleAPICalled" where ["error", "warning"].contains(values["type"].text):
                log.complaints.append(values["args"][0]["value"].text + values["args"][0]["description"].text)
            case "Log.entryAdded" where ["error", "warning"].contains(values["entry"]["level"].text):
                log.complaints.append(values["entry"]["text"].text)
            default: break
            }
        }
    }
}
