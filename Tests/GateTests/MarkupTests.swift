import Testing

struct MarkupTests {
    @Test(arguments: [
        Fault(
            "an element left open", page: "<p>Us",
            says:
                "about.html:14: error: The page isn't well-formed: Opening and ending tag mismatch: p line 13 and main. "
                + "Close every element where it ends, and write '&' as '&amp;'."),
        Fault(
            "an element that isn't one", page: "<sectoin>Us</sectoin>",
            says: "about.html:13: error: <sectoin> is no element of HTML. Did you mean <section>?"),
        Fault(
            "an attribute that isn't one", page: "<p clas=\"x\">Us</p>",
            says: "about.html:13: error: <p> has no attribute 'clas'. Did you mean 'class'?"),
        Fault(
            "an obsolete attribute", page: "<table><tr><td bgcolor=\"red\">1</td></tr></table>",
            says: "about.html:13: error: <td> has no attribute 'bgcolor'. Leave it out; what scripts read is 'data-…'."),
        Fault(
            "a block among words", page: "<p>Us <span><div>and them</div></span></p>",
            says: "about.html:13: error: A <div> stands in a <span>, which holds words only. "
                + "Make the outer one a <div>, or the inner one a <span>."),
        Fault(
            "a link in a link", page: "<p><a href=\"index.html\">Us <a href=\"data.html\">Data</a></a></p>",
            says: "about.html:13: error: A <a> stands in <a>: a click can't mean both. Put them side by side."),
        Fault(
            "an item without a list", page: "<li>Us</li>",
            says: "about.html:13: error: <li> stands in <main>. It belongs in one of: <menu>, <ol>, <ul>."),
        Fault(
            "something else in a list", page: "<ul><p>Us</p></ul>",
            says: "about.html:13: error: <p> stands in <ul>. There, only <li> may stand."),
        Fault(
            "a tag that is closed in XML only", page: "<p>Us</p><div class=\"a/>b\"/>",
            says: "about.html:13: error: '<div/>' is a start tag to a browser: what follows would stand in it. "
                + "Write <div></div>."),
        Fault(
            "no document type", in: "about.html",
            SmallSite.page("About", "").replacing("<!DOCTYPE html>", with: "<!-- a page -->"),
            says: "about.html:1: error: The page doesn't begin with <!DOCTYPE html>. Begin it so."),
        Fault(
            "no credits", in: "about.html",
            SmallSite.page("About", "").replacing(" class=\"credit\"", with: ""),
            says: "about.html:9: warning: The page has no credits at its foot. "
                + "Name the sources under 'credits' of site/site.yml, and show each in <footer> with class=\"credit\"."),
    ])
    func namesWhatABrowserWouldReadOtherwise(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test(arguments: [
        "<p>a /> b <br/> c</p>", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><title>x</title></svg>",
        "<details><summary><h2>Us</h2></summary><p>Them</p></details>", "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
        "<p><a href=\"index.html\"><span>Us</span></a></p>",
    ])
    func letsSoundMarkupPass(main: String) async throws {
        let found = try await Fault("", page: main).found()

        #expect(found == [])
    }
}
