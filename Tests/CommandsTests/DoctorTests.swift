import Foundation
import GeoIO
import TestSupport
import Testing

struct DoctorTests {
    private func findings(in project: SmallProject) throws -> (status: Int32, byName: [String: [String: String]]) {
        let outcome = try Tool.run("doctor", "--json", "--project", project.path)
        // The project goes with its last use.
        withExtendedLifetime(project) {}
        let list = try JSONDecoder().decode([[String: String]].self, from: Data(outcome.output.utf8))
        return (outcome.status, Dictionary(uniqueKeysWithValues: list.map { ($0["name"] ?? "", $0) }))
    }

    @Test func findsAWholeProjectWell() throws {
        let (status, findings) = try findings(in: SmallProject())

        #expect(status == 0)
        #expect(!findings.values.contains { $0["state"] == "missing" })
        #expect(findings["site/site.yml"]?["detail"] == "2 regions, 2 maps")
    }

    @Test(arguments: [
        "GDAL", "PROJ", "GEOS", "HDF5", "oneDNN", "OpenBLAS", "libxml2", "cmark-gfm", "cairo", "FreeType",
    ])
    func tellsTheReleasesOfLibraries(library: String) throws {
        let detail = try #require(try findings(in: SmallProject()).byName[library]?["detail"])

        #expect(detail.wholeMatch(of: /\d+\.\d+(\.\d+)?.*/) != nil)
        #expect(!detail.hasPrefix("0.0"))
    }

    @Test func asksTheRunningGDALForItsDrivers() throws {
        let findings = try findings(in: SmallProject()).byName

        #expect(findings["GDAL driver GTiff"]?["state"] == "there")
        #expect(findings["GDAL"]?["detail"] == GDAL.version)
        #expect(!GDAL.hasDriver("NoSuchDriver"))
    }

    @Test func failsWhereSomethingNeededIsMissingAndSaysHowToGetIt() throws {
        let project = try SmallProject()
        try project.remove("build/assets/maplibre-gl.js")
        let outcome = try Tool.run("doctor", "--project", project.path)

        #expect(outcome.status == 1)
        #expect(outcome.output.contains("✗ missing    maplibre-gl.js"))
        #expect(outcome.output.contains("→ Run 'minemap fetch' to get it"))
        #expect(outcome.output.hasSuffix("1 of what is needed is missing.\n"))
    }

    @Test func passesWithoutWhatCanBeDoneWithout() throws {
        let project = try SmallProject()
        try project.replace(
            "title: A small site",
            with: "title: A small site\nfetch:\n  - { path: a.h5, url: 'https://a.example/a.h5', licence: MIT, "
                + "attribution: A, sha256: '\(String(repeating: "0", count: 64))' }")
        try project.remove("scenes")

        let (status, findings) = try findings(in: project)

        #expect(status == 0)
        #expect(findings["imagery archive"]?["state"] == "absent")
        #expect(findings["files to fetch"]?["detail"] == "0 of 1, not a.h5")
        #expect(findings["files to fetch"]?["remedy"] == "Run 'minemap fetch'.")
    }

    @Test func readsAConfigurationThatIsWrong() throws {
        let project = try SmallProject()
        try project.replace("title: A small site", with: "titel: A small site")

        let (status, findings) = try findings(in: project)

        #expect(status == 1)
        #expect(findings["site/site.yml"]?["detail"] == "'titel' is not a key of site.yml.")
        #expect(findings["site/site.yml"]?["remedy"]?.hasPrefix("Did you mean 'title'?") == true)
    }
}
