import Foundation

/// A headless Chromium, driven through the DevTools protocol over a pipe.
///
/// It reaches no network: every host name is unknown to it. The process is started by `open()` and
/// ended, by its process id, by `close()`.
///
///     try await withBrowser { browser in
///         let page = try await browser.open(file: "/tmp/site/index.html")
///         let title = try await page.evaluate("document.title")
///     }
package actor Browser {
    /// Not `/usr/bin/chromium-headless-shell`: that is a script whose browser outlives it.
    package static let path = "/usr/lib/chromium/chromium-headless-shell"

    /// Whether there is a browser to test with.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    private let process = Process()
    private let connection: DevToolsConnection
    private let profile: String

    package init(arguments: [String] = []) throws {
        profile = NSTemporaryDirectory() + "minemap-browser-\(UUID().uuidString)"
        let (commands, answers) = (Pipe(), Pipe())
        let flags =
            [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader", "--host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'",
                "--user-data-dir=\(profile)", "--hide-scrollbars", "--remote-debugging-pipe",
            ] + arguments
        // Chromium reads commands from descriptor 3 and answers on 4; Foundation passes on only 0, 1 and 2.
        process.executableURL = URL(filePath: "/bin/sh")
        let command = "exec \(Browser.path) \(flags.joined(separator: " ")) about:blank"
        process.arguments = ["-c", "\(command) 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null"]
        process.standardInput = commands
        process.standardOutput = answers
        try process.run()
        connection = DevToolsConnection(
            writing: commands.fileHandleForWriting, reading: answers.fileHandleForReading)
    }

    /// Opens a page of the disk in a tab of its own and waits until it has loaded.
    package func open(file: String, fragment: String = "", as viewport: Viewport = .desktop) async throws -> BrowserPage
    {
        try await open("\(URL(filePath: file).absoluteString)\(fragment)", as: viewport)
    }

    /// Opens an address in a tab of its own and waits until it has loaded.
    package func open(_ address: String, as viewport: Viewport = .desktop) async throws -> BrowserPage {
        let page = try await BrowserPage(in: connection, viewport: viewport)
        try await page.load(address)
        return page
    }

    /// Asks the browser to end, and ends it where it doesn't.
    ///
    /// Polls, because `waitUntilExit` needs a run loop, which a task's thread doesn't have.
    package func close() async {
        _ = try? await connection.send("Browser.close")
        for _ in 0..<100 where process.isRunning { try? await Task.sleep(for: .milliseconds(20)) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(atPath: profile)
    }
}

/// The window that a page is seen through.
package struct Viewport: Sendable {
    package var width: Int
    package var height: Int
    package var isDark = false
    package var media = ""

    package init(width: Int, height: Int, isDark: Bool = false, media: String = "") {
        self.width = width
        self.height = height
        self.isDark = isDark
        self.media = media
    }

    package static let desktop = Viewport(width: 1440, height: 900)
    package static let phone = Viewport(width: 390, height: 844)
}

/// Runs `body` with a browser and ends it in every case.
package func withBrowser(arguments: [String] = [], _ body: (Browser) async throws -> Void) async throws {
    let browser = try Browser(arguments: arguments)
    do {
        try await body(browser)
    } catch {
        await browser.close()
        throw error
    }
    await browser.close()
}
