/// The kinds of servers that differ in how GDAL shows them who asks.
enum RemoteHost: Hashable {
    case amazon, google, azure, other

    init(_ address: String) {
        let marks: [(RemoteHost, [String])] = [
            (.amazon, ["/vsis3/", "s3://", "amazonaws.com", "/vsis3_streaming/"]),
            (.google, ["/vsigs/", "gs://", "googleapis.com", "/vsigs_streaming/"]),
            (.azure, ["/vsiaz/", "blob.core.windows.net"]),
        ]
        self = marks.first { $0.1.contains { address.contains($0) } }?.0 ?? .other
    }

    /// Which variables of the environment GDAL takes credentials from, as a remedy.
    var credentials: String {
        switch self {
        case .amazon:
            """
            Set credentials in the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN), or \
            AWS_PROFILE. A public bucket wants AWS_NO_SIGN_REQUEST=YES, a bucket that charges its readers \
            AWS_REQUEST_PAYER=requester, another service's AWS_S3_ENDPOINT.
            """
        case .google:
            """
            Set credentials in the environment: GOOGLE_APPLICATION_CREDENTIALS, or GS_ACCESS_KEY_ID and \
            GS_SECRET_ACCESS_KEY, and name the files by gs://. A public bucket wants GS_NO_SIGN_REQUEST=YES.
            """
        case .azure:
            """
            Set credentials in the environment: AZURE_STORAGE_CONNECTION_STRING, or AZURE_STORAGE_ACCOUNT with \
            AZURE_STORAGE_ACCESS_KEY or AZURE_STORAGE_SAS_TOKEN.
            """
        case .other:
            """
            Set credentials in the environment: GDAL_HTTP_HEADERS='Authorization: Bearer …', or GDAL_HTTP_AUTH and \
            GDAL_HTTP_USERPWD.
            """
        }
    }
}
