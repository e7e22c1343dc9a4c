import GeoIO

/// A bucket that can't be listed.
package struct BucketError: Error, Hashable, Sendable, CustomStringConvertible {
    package let address: String
    package let reason: String

    package var description: String {
        """
        Can't list the bucket at \(address.withoutSecrets): \(reason).
        Check 'bucket' and 'endpoint' in site.yml; Google's own endpoint is https://storage.googleapis.com.
        """
    }
}
