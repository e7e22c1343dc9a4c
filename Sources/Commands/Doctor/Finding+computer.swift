import Foundation
import NeuralNetwork
import Project

extension Finding {
    /// Processors, memory, and space where the project is.
    static func computer(for folder: ProjectFolder) -> [Finding] {
        let processors = ProcessInfo.processInfo.activeProcessorCount
        let memory = Memory()
        let space = freeSpace(at: folder.root)
        return [
            Finding(
                .computer, "processors", isThere: true, "\(processors), \(ProcessorPeak.instructionSet)", orElse: ""),
            Finding(
                .computer, "memory", isThere: memory.available >= 2_000_000_000, isNeeded: false,
                "\(memory.available.gigabytes) of \(memory.total.gigabytes) free",
                orElse: "Detection takes up to 2 GB: end other programs, or run it elsewhere. Pages need little."),
            Finding(
                .computer, "disk space", isThere: space >= 1_000_000_000, "\(space.gigabytes) free",
                orElse: "Free a gigabyte where the project is: composites and scores are kept in build/."),
        ]
    }

    /// Bytes that a user may still write where a folder is, or will be.
    private static func freeSpace(at path: String) -> Int {
        var facts = statvfs()
        var place = URL(filePath: path)
        while statvfs(place.path, &facts) != 0, place.path != "/" { place.deleteLastPathComponent() }
        return Int(facts.f_bavail) * Int(facts.f_frsize)
    }
}

/// The computer's memory, or that of the container it runs in, where that is less.
private struct Memory {
    let total: Int
    let available: Int

    init() {
        let text = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8)) ?? ""
        let amounts = text.split(separator: "\n").reduce(into: [String: Int]()) { amounts, line in
            let words = line.split(separator: " ")
            guard words.count > 1, let kibibytes = Int(words[1]) else { return }
            amounts[String(words[0].dropLast())] = kibibytes * 1_024
        }
        let whole = amounts["MemTotal"] ?? Int(ProcessInfo.processInfo.physicalMemory)
        let free = amounts["MemAvailable"] ?? whole
        let group = "/sys/fs/cgroup/memory"
        let limit = Self.number("\(group).max") ?? whole
        total = min(whole, limit)
        available = min(free, limit - (Self.number("\(group).current") ?? 0))
    }

    /// The number in a file; `nil` where it's the word 'max'.
    private static func number(_ path: String) -> Int? {
        (try? String(contentsOfFile: path, encoding: .utf8)).flatMap {
            Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}

extension Int {
    fileprivate var gigabytes: String { String(format: "%.1f GB", Double(self) / 1e9) }
}
