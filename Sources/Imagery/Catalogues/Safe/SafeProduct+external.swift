import Foundation
import GeoIO

extension SafeProduct {
    /// The mask that somebody else made of a granule; `nil` where there is none.
    ///
    /// The first that is there of
    ///
    ///     S2A_….SAFE/GRANULE/L1C_T31TDH_…/NAME
    ///     S2A_….SAFE/NAME
    ///     S2A_…_NAME        beside the folder or archive, without `.SAFE` and `.zip`
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - folder: The granule's.
    ///   - granuleFiles: What that folder holds.
    /// - Returns: The file, in no folder but these.
    func externalMask(_ name: String, of folder: String, among granuleFiles: [VirtualFile]) -> VirtualFile? {
        if let file = granuleFiles.first(where: { $0.path == "\(folder)/\(name)" }) { return file }
        if let file = files.first(where: { $0.path == "\(root)/\(name)" && !$0.isFolder }) { return file }
        let place = source.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let product = source.split(separator: "/").last.map(String.init) ?? productName
        return VirtualFile(at: "\(place)/\(SafeName.withoutExtension(product))_\(name)")
    }
}
