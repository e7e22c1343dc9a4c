import GeoIO
import Testing

struct HTTPErrorTests {
    @Test(arguments: [
        (
            "https://bucket.s3.amazonaws.com/a.tif", 403,
            """
            Set credentials in the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN), or \
            AWS_PROFILE. A public bucket wants AWS_NO_SIGN_REQUEST=YES, a bucket that charges its readers \
            AWS_REQUEST_PAYER=requester, another service's AWS_S3_ENDPOINT.
            """
        ),
        (
            "/vsigs/bucket/a.tif", 401,
            """
            Set credentials in the environment: GOOGLE_APPLICATION_CREDENTIALS, or GS_ACCESS_KEY_ID and \
            GS_SECRET_ACCESS_KEY, and name the files by gs://. A public bucket wants GS_NO_SIGN_REQUEST=YES.
            """
        ),
        (
            "https://a.example/a.tif", 403,
            """
            Set credentials in the environment: GDAL_HTTP_HEADERS='Authorization: Bearer …', or GDAL_HTTP_AUTH and \
            GDAL_HTTP_USERPWD.
            """
        ),
        ("https://a.example/a.tif", 404, "Check the address: there is nothing at it, or not any more."),
        (
            "https://a.example/a.tif", 429,
            "The server asks to slow down: wait a while, then run the same command again."
        ),
    ])
    func tellsTheRemedy(address: String, status: Int, remedy: String) {
        let error = HTTPError(address: address, status: status, reason: "the server answered \(status)", tries: 1)

        #expect(error.description == "Can't get \(address): the server answered \(status).\n\(remedy)")
    }

    @Test(arguments: [
        ("https://me:word@a.example/b?x=1", "https://***@a.example/b?x=1"),
        ("https://a.example/b?sv=2&sig=a%2Fb&x=1", "https://a.example/b?sv=2&sig=***&x=1"),
        (
            "https://a.example/b?X-Amz-Signature=12&X-Amz-Date=3",
            "https://a.example/b?X-Amz-Signature=***&X-Amz-Date=***"
        ),
        ("https://a.example/b?access_token=12, ok", "https://a.example/b?access_token=*** ok"),
        ("/vsicurl?header.Authorization=Basic%20abc&url=http://a", "/vsicurl?header.Authorization=***&url=http://a"),
        ("Authorization: Basic YWJj\nHost: a", "Authorization: ***\nHost: a"),
        (#"it said {"token": 3, "auth": "Bearer ab.cd-e"}"#, #"it said {"token": 3, "auth": "Bearer ***"}"#),
        ("nothing to hide at https://a.example/b?page=2", "nothing to hide at https://a.example/b?page=2"),
    ])
    func hidesWhatProvesWhoAsks(text: String, shown: String) {
        #expect(text.withoutSecrets == shown)
    }

    @Test func hidesTheSecretsOfARastersPath() {
        let error = RasterError.noPlace(path: "/vsicurl/https://me:word@a.example/b.tif?sig=abc")

        #expect(
            error.description == """
                '/vsicurl/https://***@a.example/b.tif?sig=***' doesn't say where on the ground it lies.
                Get the file with its georeference, or write one with 'gdal_edit.py -a_ullr'.
                """)
    }
}
