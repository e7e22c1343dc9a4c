import CGDAL

/// The state that GDAL shares across a process or a thread: its drivers, and its error messages.
package enum GDAL {
    // A `static let` runs once, also when many threads come first.
    private static let drivers: Void = {
        // As the environment or GDAL's configuration file says it, else what a few files in work need: GDAL would keep a
        // twentieth of the machine's memory full of pixels that are read once.
        if CPLGetConfigOption("GDAL_CACHEMAX", nil) == nil { GDALSetCacheMax64(cacheSize) }
        GDALAllRegister()
        RemoteFiles.configure()
    }()

    /// Bytes of decoded pixels that GDAL itself keeps.
    private static let cacheSize: Int64 = 64 << 20

    /// Makes GDAL's drivers known; calls after the first do nothing.
    package static func registerDrivers() {
        _ = drivers
    }

    /// Runs calls that may fail without letting GDAL print to standard error: the message travels in
    /// the thrown error instead, which takes it from ``lastMessage``.
    package static func quietly<Value, Failure: Error>(
        _ calls: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        registerDrivers()
        CPLErrorReset()
        CPLPushErrorHandler(CPLQuietErrorHandler)
        defer { CPLPopErrorHandler() }
        return try calls()
    }

    /// What GDAL said last on this thread; empty when it said nothing since the last ``quietly(_:)`` began.
    ///
    /// Warnings count too, and a warning that follows a failure replaces it: where that matters, use
    /// ``recording(_:)``.
    package static var lastMessage: String {
        CPLGetLastErrorMsg().map { String(cString: $0) } ?? ""
    }

    /// Runs calls quietly and returns their result with the first failure that GDAL reported meanwhile.
    ///
    /// Some functions report a failure and return nothing: `GDALClose` is one, and may be the first to
    /// find the disk full.
    package static func recording<Value>(_ calls: () -> Value) -> (value: Value, failure: String?) {
        registerDrivers()
        let record = FirstFailure()
        CPLPushErrorHandlerEx(recordFirstFailure, Unmanaged.passUnretained(record).toOpaque())
        defer { CPLPopErrorHandler() }
        return withExtendedLifetime(record) { (calls(), record.message) }
    }
}

/// The first failure that GDAL reported on this thread; a class because GDAL hands it back as a pointer.
private final class FirstFailure {
    var message: String?
}

private func recordFirstFailure(_ severity: CPLErr, _ number: CPLErrorNum, _ text: UnsafePointer<CChar>?) {
    guard severity.rawValue >= CE_Failure.rawValue, let text, let pointer = CPLGetErrorHandlerUserData() else { return }
    let record = Unmanaged<FirstFailure>.fromOpaque(pointer).takeUnretainedValue()
    record.message = record.message ?? String(cString: text)
}
