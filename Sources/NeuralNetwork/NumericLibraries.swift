import CDNNL
import CHDF5
import COpenBLAS

/// The releases of the libraries that networks run on, as they are at run time.
package enum NumericLibraries {
    package static var hdf5: String {
        HDF5.exclusively {
            var (major, minor, release): (UInt32, UInt32, UInt32) = (0, 0, 0)
            H5get_libversion(&major, &minor, &release)
            return "\(major).\(minor).\(release)"
        }
    }

    package static var oneDNN: String {
        guard let version = dnnl_version()?.pointee else { return "" }
        return "\(version.major).\(version.minor).\(version.patch)"
    }

    /// With the processor that it chose its code for, like `0.3.21 SkylakeX`.
    package static var openBLAS: String {
        // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH NO_AFFINITY SkylakeX MAX_THREADS=64"
        let words = openblas_get_config().map { String(cString: $0) }?.split(separator: " ").map(String.init) ?? []
        let processor = openblas_get_corename().map { String(cString: $0) }
        return [words.dropFirst().first, processor].compactMap(\.self).joined(separator: " ")
    }
}
