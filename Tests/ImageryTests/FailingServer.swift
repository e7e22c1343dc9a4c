import Foundation
import TestSupport

extension LoopbackServer {
    /// The server of `GeoIOTests/Servers/faults.py` over a folder: `/500,ok/a.zip` fails once.
    convenience init(failing folder: TemporaryFolder) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        try self.init(tests.appending(path: "GeoIOTests/Servers/faults.py").path, [folder.path])
    }
}
