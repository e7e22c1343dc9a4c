/// What is wrong with the structure of an HDF5 file.
struct HDF5Fault: Error {
    /// A clause, like "an attribute is longer than its message".
    let reason: String

    init(_ reason: String) { self.reason = reason }

    /// Throws unless something holds.
    static func unless(_ holds: Bool, _ reason: @autoclosure () -> String) throws(HDF5Fault) {
        guard holds else { throw HDF5Fault(reason()) }
    }
}
