import Testing

struct LinkTests {
    @Test func findsNothingWrongWithASoundSite() async throws {
        let found = try await SmallSite().messages()

        #expect(found == [])
    }

    @Test(arguments: [
        Fault(
            "a page that isn't there", page: "<p><a href=\"abuot.html\">Us</a></p>",
            says: "about.html:13: error: The link 'abuot.html' leads nowhere: there is no 'abuot.html'. "
                + "Did you mean 'about.html'?"),
        Fault(
            "a place that isn't there", page: "<p><a href=\"about.html#whom\">Us</a> <a id=\"who\">x</a></p>",
            says: "about.html:13: error: The link 'about.html#whom' leads to no place: nothing in 'about.html' has the "
                + "id 'whom'. Did you mean '#who'?"),
        Fault(
            "a place on the page itself", page: "<p><a href=\"#nowhere\">Us</a></p>",
            says: "about.html:13: error: The link '#nowhere' leads to no place: nothing in 'about.html' has the id "
                + "'nowhere'. Correct it, or leave out what follows '#'."),
        Fault(
            "capitals for small letters", page: "<p><a href=\"About.html\">Us</a></p>",
            says: "about.html:13: error: The link 'About.html' leads nowhere: the file is 'about.html', and hosts tell "
                + "capitals from small letters. Write it as the file is named."),
        Fault(
            "a picture that isn't there", page: "<p><img src=\"assets/x.png\" alt=\"X\"/></p>",
            says:
                "about.html:13: error: What the page loads, 'assets/x.png', leads nowhere: there is no 'assets/x.png'. "
                + "Correct it, or put the file there."),
        Fault(
            "one of a set of pictures",
            page: "<p><img src=\"data:,x\" srcset=\"assets/y.webp 2x, data:,x 1x\" alt=\"X\"/></p>",
            says: "about.html:13: error: What the page loads, 'assets/y.webp', leads nowhere: there is no "
                + "'assets/y.webp'. Correct it, or put the file there."),
        Fault(
            "the poster of a film", page: "<p><video poster=\"p.png\"></video></p>",
            says: "about.html:13: error: What the page loads, 'p.png', leads nowhere: there is no 'p.png'. "
                + "Correct it, or put the file there."),
        Fault(
            "an address in a style", in: "assets/site.css", "body {\n  background: url('paper.png')\n}\n",
            says: "assets/site.css:2: error: What the page loads, 'paper.png', leads nowhere: there is no "
                + "'assets/paper.png'. Correct it, or put the file there."),
        Fault(
            "a file that the page's data name",
            page: "<script type=\"application/json\" id=\"d\">{\"path\":\"assets/c.webp\"}</script>",
            says: "about.html:13: error: What the page loads, 'assets/c.webp', leads nowhere: there is no "
                + "'assets/c.webp'. Correct it, or put the file there."),
        Fault(
            "an address from the root of the host", page: "<p><a href=\"/about.html\">Us</a></p>",
            says: "about.html:13: error: The address '/about.html' begins at the root of the host, and the site lies "
                + "below it. Write it relative to the page."),
        Fault(
            "an address that leaves the site", page: "<p><a href=\"../other/\">Them</a></p>",
            says: "about.html:13: error: The address '../other/' leaves the site. "
                + "Link to something in the site, or to an address of the web."),
        Fault(
            "a folder", page: "<p><a href=\"./\">Home</a></p>",
            says:
                "about.html:13: warning: The link './' leads to a folder, which shows no page when the site is opened "
                + "from a disk. Write 'index.html' behind it."),
        Fault(
            "a folder without its slash", page: "<p><a href=\"assets\">Them</a></p>",
            says:
                "about.html:13: error: The link 'assets' leads to a folder. Write 'assets/index.html', if that is meant."
        ),
        Fault(
            "what is left of an unsafe address", page: "<p><a href=\"#\">Us</a></p>",
            says:
                "about.html:13: warning: The link '#' leads back to the top: its address was taken away as unsafe, or "
                + "is missing. Write the address that is meant."),
    ])
    func namesFileAndLineOfALinkThatLeadsNowhere(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test(arguments: [
        "about.html#who", "about.html?x=1#who", "#top", "%61bout.html", "https://example.org/x", "mailto:a@example.org",
    ])
    func letsALinkPassThatLeadsSomewhere(address: String) async throws {
        let site = try SmallSite()
        try site.write(
            SmallSite.page("About", "<p id=\"who\"><a href=\"\(address)\">Us</a></p>"), to: "about.html")

        let found = try await site.messages()

        #expect(found == [])
    }

    @Test func letsAMapKeepItsViewBehindTheAddress() async throws {
        let site = try SmallSite()
        try site.write(SmallSite.page("Map", "<div id=\"map\"></div>"), to: "map.html")
        try site.write(SmallSite.page("About", "<p><a href=\"map.html#6/-5.2/-57\">Map</a></p>"), to: "about.html")

        let found = try await site.messages()

        #expect(found == [])
    }

    @Test func findsAPageOfTheSiteByItsWholeAddress() async throws {
        let site = try SmallSite()
        let head = "<link rel=\"canonical\" href=\"https://example.org/mines/about.html\"/>"
        try site.write(
            SmallSite.page(
                "About", "<p><a href=\"https://example.org/mines/gone.html\">Gone</a></p>", head: head),
            to: "about.html")

        let found = try await site.messages()

        #expect(
            found == [
                "about.html:13: error: The link 'https://example.org/mines/gone.html' leads nowhere: there is no "
                    + "'gone.html'. Correct it, or put the file there."
            ])
    }
}
