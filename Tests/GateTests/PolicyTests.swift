import Testing

struct PolicyTests {
    @Test(arguments: [
        Fault(
            "no policy", in: "about.html",
            SmallSite.page("About", "").replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"x\""),
            says: "about.html:2: error: The page has no content security policy. Write it into the head as <meta "
                + "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; …\"/>."),
        Fault(
            "a lax policy", in: "about.html",
            SmallSite.page("About", "").replacing("style-src 'self'", with: "style-src 'self' 'unsafe-inline'"),
            says: "about.html:5: error: The policy's style-src lets in 'unsafe-inline'. Name the hosts that are needed."
        ),
        Fault(
            "a script in the page", page: "<script>go()</script>",
            says: "about.html:13: error: A script stands in the page, where the policy stops it. "
                + "Put it into a file in assets/."),
        Fault(
            "a style in the page", page: "<p style=\"color: red\">Us</p>",
            says: "about.html:13: error: style=\"…\" stands in the page, where the policy stops it. "
                + "Put the rule into a style sheet in assets/, under a class."),
        Fault(
            "a script in an attribute", page: "<p onclick=\"go()\">Us</p>",
            says: "about.html:13: error: 'onclick' holds a script, which the policy stops. "
                + "Listen for the event in a file in assets/."),
        Fault(
            "a frame that the policy stops", page: "<iframe src=\"index.html\" title=\"Home\"></iframe>",
            says: "about.html:13: error: The policy's frame-src stops 'index.html'. "
                + "Leave it out, or let the policy name where it comes from."),
        Fault(
            "a script from another host", page: "<script src=\"https://cdn.example.org/x.js\"></script>",
            says:
                "about.html:13: error: The page asks another host, 'cdn.example.org', for 'https://cdn.example.org/x.js'. "
                + "Put the file into the site and name it by a relative address.",
            "about.html:13: error: The policy's script-src stops 'https://cdn.example.org/x.js'. "
                + "Leave it out, or let the policy name where it comes from."),
        Fault(
            "a picture from another host, unnamed scheme",
            page: "<p><img src=\"//cdn.example.org/x.png\" alt=\"X\"/></p>",
            says: "about.html:13: error: The page asks another host, 'cdn.example.org', for '//cdn.example.org/x.png'. "
                + "Put the file into the site and name it by a relative address.",
            "about.html:13: error: The policy's img-src stops '//cdn.example.org/x.png'. "
                + "Leave it out, or let the policy name where it comes from."),
        Fault(
            "a style from another host", in: "assets/site.css", "@import \"https://fonts.example.org/a.css\";\n",
            says: "assets/site.css:1: error: The style asks another host, 'fonts.example.org'. "
                + "Put the file into the site and name it by a relative address."),
        Fault(
            "a basemap that the policy stops",
            page: "<script type=\"application/json\">{\"url\":\"https://tiles.example.org/{z}/{x}/{y}\"}</script>",
            says:
                "about.html:13: error: The policy's img-src stops the basemap 'https://tiles.example.org/{z}/{x}/{y}'. "
                + "Let the policy name its host."),
        Fault(
            "a host that nothing asks", in: "about.html",
            SmallSite.page("About", "").replacing("img-src 'self'", with: "img-src 'self' https://tiles.example.org"),
            says:
                "about.html:5: warning: The policy's img-src lets in 'https://tiles.example.org', which nothing on the "
                + "page asks. Leave the host out."),
        Fault(
            "a script as an address", page: "<p><a href=\" JaVa\tScript:alert(1)\">Us</a></p>",
            says: "about.html:13: error: The address ' JaVa Script:alert(1)' runs a script. "
                + "Take it out of the text or the data that it came with."),
        Fault(
            "a page as an address", page: "<p><a href=\"data:text/html,x\">Us</a></p>",
            says: "about.html:13: error: The address 'data:text/html,x' is a page made up on the spot. "
                + "Link to a file of the site."),
        Fault(
            "text that is turned round", page: "<p>Us\nand \u{202E}meht</p>",
            says: "about.html:14: warning: The text holds U+202E, which turns the order of letters round unseen. "
                + "Take the character out where the text comes from."),
        Fault(
            "a composite without its credit", in: "about.html",
            SmallSite.page("About", "<p><img src=\"assets/composites/a.webp\" alt=\"A\"/></p>")
                .replacing("Copernicus", with: "other"),
            says:
                "about.html:13: error: The page shows a composite without 'Contains modified Copernicus Sentinel data'. "
                + "Show the attribution of its imagery, as the licence of the data asks.",
            "about.html:13: error: What the page loads, 'assets/composites/a.webp', leads nowhere: there is no "
                + "'assets/composites/a.webp'. Correct it, or put the file there."),
    ])
    func stopsWhatAPageMustNotAskOrRun(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test func letsABasemapPassThatThePolicyNames() async throws {
        let data = "<script type=\"application/json\">{\"url\":\"https://tiles.example.org/{z}/{x}/{y}\"}</script>"
        let page = SmallSite.page("About", data).replacing(
            "img-src 'self'", with: "img-src 'self' https://tiles.example.org")
        let site = try SmallSite()
        try site.write(page, to: "about.html")

        let found = try await site.messages()

        #expect(found == [])
    }

    @Test func findsAScriptInADrawing() async throws {
        let fault = Fault(
            "", in: "assets/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>go()</script></svg>",
            says: "assets/a.svg:2: error: The picture holds <script>, which can run a script. Take it out.")

        let found = try await fault.found()

        #expect(found == fault.messages)
    }
}
