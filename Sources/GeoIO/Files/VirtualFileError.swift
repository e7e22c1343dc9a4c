/// A file or folder that can't be read.
package struct VirtualFileError: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String {
        "Can't read '\(path)': \(reason).\nCheck the path and that you may read it.".withoutSecrets
    }
}
