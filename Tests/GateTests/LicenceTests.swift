import Testing

struct LicenceTests {
    @Test(arguments: [
        Fault(
            "MapLibre without its licence", in: "assets/maplibre-gl.js", "/* MapLibre */",
            says: "assets/maplibre-gl.js: error: The licence of maplibre-gl isn't beside it. "
                + "Put it there as 'assets/maplibre-gl.LICENSE.txt'."),
        Fault(
            "data that no page lists", in: "data/mines.csv", "a,b\r\n",
            says: "data.html: error: The file 'data/mines.csv' is not on the page that lists the data. "
                + "List it with its licence, or take it out of data/."),
        Fault(
            "data without a licence", in: "data.html",
            SmallSite.page("Data", SmallSite.list.replacing(", CC BY 4.0", with: "")),
            says: "data.html:13: error: The file 'data/areas.json' is listed without a licence. "
                + "Say under which licence readers may use it."),
    ])
    func missesALicence(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test func findsTheLicenceBesideTheProgram() async throws {
        let site = try SmallSite()
        try site.write("/* MapLibre */", to: "assets/maplibre-gl.js")
        try site.write(
            String(repeating: "Redistribution is permitted. ", count: 5), to: "assets/maplibre-gl.LICENSE.txt")

        let found = try await site.messages()

        #expect(found == [])
    }
}
