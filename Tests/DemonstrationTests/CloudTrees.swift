import Foundation

/// The model of s2cloudless, which `scripts/assets.sh` brings.
enum CloudTrees {
    static let path = "build/assets/s2cloudless.txt"

    static let areThere = FileManager.default.fileExists(atPath: path)
}
