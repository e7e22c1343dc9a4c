import CLibXML2

/// An XML file that can't be read: which, where in it, and what libxml2 says.
package struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1; 0 where no line is to blame.
    package let line: Int
    /// Without a full stop.
    package let reason: String

    package var description: String {
        "Can't read the XML of '\(file)'\(place): \(reason).\nIt may have been cut off or replaced: fetch it again."
    }

    package init(file: String, line: Int, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    private var place: String { line > 0 ? ", line \(line)" : "" }
}

extension XMLError {
    init(file: String, after context: xmlParserCtxtPtr, isEmpty: Bool) {
        guard !isEmpty, let error = xmlCtxtGetLastError(context)?.pointee else {
            self.init(file: file, line: 0, reason: isEmpty ? "it is empty" : "libxml2 gave no reason")
            return
        }
        let message = error.message.map { String(cString: $0) } ?? ""
        let reason = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "libxml2 gave no reason"
        self.init(file: file, line: Int(error.line), reason: reason)
    }
}
