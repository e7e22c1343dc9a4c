import Dispatch
import Foundation
import GeoIO
import Geography
import Synchronization

/// `decode-blocks`: GDAL decoding windows of files and nothing else, which minemap is timed against.
///
///     decode-blocks --threads 2 < windows
///
/// A line of standard input is a window: column, row, width, height, and after a tab the path. A thread takes a file at a
/// time, the one with the most pixels first, opens it once, and decodes its windows. The version of GDAL
/// is minemap's own. Prints how many windows and pixels there were.
@main enum DecodeBlocks {
    static func main() throws {
        let files = try filesOfInput()
        let threads = CommandLine.arguments.firstIndex(of: "--threads").map { CommandLine.arguments[$0 + 1] }
        let next = Atomic(0)
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: threads.flatMap { Int($0) } ?? 2) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < files.count else { return }
                do {
                    try files[index].decode()
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        let told = failures.withLock { $0 }
        guard told.isEmpty else { throw DecodingFailed(description: told.joined(separator: "\n")) }
        print("\(files.reduce(0) { $0 + $1.windows.count }) windows, \(files.reduce(0) { $0 + $1.pixelCount }) pixels")
    }

    private static func filesOfInput() throws -> [WantedFile] {
        var windows: [String: [Window]] = [:]
        while let line = readLine() {
            let parts = line.split(separator: "\t", maxSplits: 1)
            let numbers = parts[0].split(separator: " ").compactMap { Int($0) }
            guard parts.count == 2, numbers.count == 4 else {
                throw DecodingFailed(description: "'\(line)' is no window: write 'COLUMN ROW WIDTH HEIGHT<tab>PATH'.")
            }
            let window = Window(column: numbers[0], row: numbers[1], width: numbers[2], height: numbers[3])
            windows[String(parts[1]), default: []].append(window)
        }
        let files = windows.map { WantedFile(path: $0.key, windows: $0.value) }
        return files.sorted { ($0.pixelCount, $0.path) > ($1.pixelCount, $1.path) }
    }
}

/// What is wanted of a file.
struct WantedFile: Sendable {
    let path: String
    let windows: [Window]

    var pixelCount: Int { windows.reduce(0) { $0 + $1.pixelCount } }

    func decode() throws {
        let dataset = try Dataset(reading: path)
        for window in windows { _ = try dataset.read(1, in: window) }
    }
}

struct DecodingFailed: Error, CustomStringConvertible {
    let description: String
}
