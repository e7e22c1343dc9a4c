import CGDAL
import Foundation

/// How GDAL reads files over the network: `/vsicurl/`, `/vsis3/`, `/vsigs/` and their like.
enum RemoteFiles {
    /// Settings for patience and for few, large requests.
    ///
    /// <https://gdal.org/user/configoptions.html#networking-options>
    static let settings = [
        ("GDAL_HTTP_MAX_RETRY", "2"), ("GDAL_HTTP_RETRY_DELAY", "0.5"),
        ("GDAL_HTTP_CONNECTTIMEOUT", "30"), ("GDAL_HTTP_TIMEOUT", "300"),
        // A transfer of less than 100 bytes a second for half a minute has stalled.
        ("GDAL_HTTP_LOW_SPEED_TIME", "30"), ("GDAL_HTTP_LOW_SPEED_LIMIT", "100"),
        // Tiles of a granule are hundreds of kilobytes: the default of 16 KB asks dozens of times for each.
        ("CPL_VSIL_CURL_CHUNK_SIZE", "262144"), ("CPL_VSIL_CURL_CACHE_SIZE", "67108864"),
    ]

    /// Buckets that anybody may read, and that are read without credentials, whatever the environment has.
    ///
    /// Without a slash at their ends: GDAL lists a folder in the bucket's own name, without one.
    static let publicBuckets = ["/vsigs/gcp-public-data-sentinel-2"]

    /// Sets what neither the environment nor GDAL's configuration file sets.
    static func configure() {
        for bucket in publicBuckets { VSISetPathSpecificOption(bucket, "GS_NO_SIGN_REQUEST", "YES") }
        for (name, value) in settings where CPLGetConfigOption(name, nil) == nil { CPLSetConfigOption(name, value) }
    }

    /// Tells GDAL what stands beside a file that it opens: nothing beside a remote one; `nil` lets it look.
    ///
    /// A remote file stands alone: looking for `.aux.xml`, `.ovr` and the like beside it is a request each, and listing
    /// a bucket's folder may take minutes. `GDAL_DISABLE_READDIR_ON_OPEN` would say the same, but of local files too.
    static func withSiblings<Value>(
        of path: String, _ open: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
    ) -> Value {
        GDAL.registerDrivers()
        guard Remote.isRemote(path), CPLGetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", nil) == nil else {
            return open(nil)
        }
        return URL(filePath: path).lastPathComponent.withCString { name in open([name, nil]) }
    }
}
