import Foundation
import GeoIO
import TestSupport
import Testing

/// Builds over a bucket in an emulator of Google's Cloud Storage.
@Suite(.enabled(if: Servers.areInstalled))
struct GoogleBuildTests {
    private let patience = "export GDAL_HTTP_MAX_RETRY=1 GDAL_HTTP_RETRY_DELAY=0"
    // Known to be public, and so read without credentials and without being told to.
    private let bucket = "gcp-public-data-sentinel-2"

    @Test func buildsFromABucketAndThenWithoutIt() throws {
        let objects = try TemporaryFolder()
        // The ground lies in the squares 21MWP and, since granules overlap, in the granules of its neighbours.
        let product = MadeProduct("20200201", baseline: "05.11")
        try product.write(to: objects, below: "tiles/21/M/WP")
        try MadeProduct("20190201").write(to: objects, below: "tiles/21/M/WP")
        var server: LoopbackServer? = try LoopbackServer(
            LoopbackServer.script("bucket.py", besideFolderOf: #filePath), [bucket, objects.path],
            python: Servers.python)
        let address = server?.address ?? ""
        let project = try SmallProject(
            imagery: "kind: google, url: \"\(address)\", mask: none")
        let first = try project.build(shell: patience)
        try #require(first.status == 0, "\(first.errors)")

        #expect(try Set(project.composite("B4")) == [1000, 6000])
        #expect(try !project.detections().isEmpty)
        #expect(try project.report()["scenesFound"] == .number(1))
        let scenes = try project.folder.text("build/scenes/archive/run_2020-01-01_2021-01-01.json")
        #expect(scenes.contains("tiles\\/21\\/M\\/WP\\/\(product.name).SAFE\\/GRANULE"))

        server = nil
        let second = try project.build(shell: patience)
        #expect(second.status == 0 && second.lines("made") == [], "\(second.lines("made")) \(second.errors)")
        let third = try project.build("--search-again", shell: patience)
        #expect(third.status != 0)
        #expect(third.errors.hasPrefix("Error: Can't get \(address)/storage/v1/b/\(bucket)/o?"), "\(third.errors)")
    }

    @Test func saysWhatABucketThatIsNotPublicWants() throws {
        let objects = try TemporaryFolder()
        let root = "/vsigs/products/" + (try MadeProduct("20200201").write(to: objects, below: "tiles/21/M/WP"))
        let server = try LoopbackServer(
            LoopbackServer.script("bucket.py", besideFolderOf: #filePath), ["products", objects.path],
            python: Servers.python)
        let project = try SmallProject(
            imagery: "kind: google, bucket: products, url: \"\(server.address)\", mask: none")

        let refused = try project.build(shell: patience)
        let open = try project.build(shell: "\(patience) GS_NO_SIGN_REQUEST=YES")

        #expect(
            refused.errors == """
                Error: The imagery 'archive' has no scene in the period 2020 of the region 'run'; it has none; \
                \(root): '\(root)' can't be listed: it isn't there, or the environment holds no credentials for it.
                Choose another period in site/site.yml, or add scenes.

                """)
        #expect(open.status == 0, "\(open.errors)")
    }
}
