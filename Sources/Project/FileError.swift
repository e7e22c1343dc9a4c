/// A file of ours that could not be read or written.
package struct FileError: Error, Hashable, CustomStringConvertible {
    package enum Action: Hashable, Sendable { case read, write }

    package let path: String
    package let action: Action
    package let reason: String

    package init(path: String, action: Action, reason: String) {
        self.path = path
        self.action = action
        self.reason = reason
    }

    package var description: String {
        switch action {
        case .read: "Can't read '\(path)': \(reason).\nCheck that it is there and that you may read it."
        case .write:
            "Can't write '\(path)': \(reason).\n"
                + "Free space on the disk (or raise the limit on file sizes), then run the build again: it goes on from here."
        }
    }
}
