import Testing

struct WordsTests {
    @Test(arguments: [
        Fault(
            "a picture without words", page: "<p><img src=\"data:,x\"/></p>",
            says:
                "about.html:13: error: The picture 'data:,x' has no 'alt'. Say in it what is to be seen; alt=\"\" with "
                + "aria-hidden=\"true\" where it is ornament."),
        Fault(
            "a picture with empty words", page: "<p><img src=\"data:,x\" alt=\"\"/></p>",
            says:
                "about.html:13: error: The picture 'data:,x' has an empty 'alt'. Say in it what is to be seen, or mark "
                + "it as ornament with aria-hidden=\"true\"."),
        Fault(
            "a drawing without a name", page: "<p><svg role=\"img\" viewBox=\"0 0 1 1\"></svg></p>",
            says:
                "about.html:13: error: A drawing with role=\"img\" has no name. Give it 'aria-label', or a <title> in it."
        ),
        Fault(
            "an id twice", page: "<p id=\"a\">A</p>\n<p id=\"a\">B</p>",
            says:
                "about.html:14: error: The id 'a' is already that of an element in line 13. Give one of them another id."
        ),
        Fault(
            "a reference to no id", page: "<p aria-describedby=\"note\">A</p>",
            says: "about.html:13: error: 'aria-describedby' refers to 'note', and no element has that id. "
                + "Correct it, or give the element that is meant this id."),
        Fault(
            "a field without a name", page: "<p><input type=\"range\" id=\"score\"/></p>",
            says: "about.html:13: error: <input> 'score' has no name that can be read out. "
                + "Put it into a <label> with words, or give it 'aria-label'."),
        Fault(
            "a button without a name", page: "<p><button type=\"button\"></button></p>",
            says: "about.html:13: error: <button> has no name that can be read out. "
                + "Put words into it, or give it 'aria-label'."),
        Fault(
            "a label of nothing", page: "<p><label>Score</label></p>",
            says: "about.html:13: error: A <label> names no field. Give it 'for' with the field's id."),
        Fault(
            "no language", in: "about.html", SmallSite.page("About", "").replacing(" lang=\"en\"", with: ""),
            says: "about.html:2: error: The page doesn't say its language. "
                + "Write it into the template, like <html lang=\"en\">."),
        Fault(
            "no title", in: "about.html", SmallSite.page("About", "").replacing("<title>About</title>", with: ""),
            says: "about.html:2: error: The page has no title. Give the page or its text a 'title'."),
        Fault(
            "no encoding", in: "about.html",
            SmallSite.page("About", "").replacing("<meta charset=\"utf-8\"/>\n", with: ""),
            says: "about.html:2: error: The page doesn't say its encoding. "
                + "Write <meta charset=\"utf-8\"/> first in its head."),
        Fault(
            "no heading", in: "about.html", SmallSite.page("About", "").replacing("<h1>About</h1>", with: ""),
            says: "about.html:9: error: The page has no <h1>. Give it one heading that says what it is."),
        Fault(
            "two headings of the first level", page: "<h1>Us</h1>",
            says: "about.html:13: error: The page has a second <h1>. Make it an <h2>: in a text, '##' for '#'."),
        Fault(
            "a level left out", page: "<h3>Us</h3>",
            says: "about.html:13: warning: <h3> follows <h1> and skips a level. Make it an <h2>."),
    ])
    func saysWhatAListenerWouldMiss(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test(arguments: [
        "<p><img src=\"data:,x\" alt=\"\" aria-hidden=\"true\"/></p>",
        "<p><img src=\"data:,x\" alt=\"\" role=\"presentation\"/></p>",
        "<p><a href=\"index.html\"><img src=\"data:,x\" alt=\"\"/> Home</a></p>",
        "<p><a href=\"index.html\" tabindex=\"-1\" aria-hidden=\"true\"><img src=\"data:,x\" alt=\"\"/></a></p>",
        "<p><label>Score <input type=\"range\"/></label></p>",
        "<p><label for=\"s\">Score</label> <input type=\"range\" id=\"s\"/></p>",
        "<p><button type=\"button\" aria-label=\"Play\"></button></p>",
    ])
    func letsPassWhatHasItsWords(main: String) async throws {
        let found = try await Fault("", page: main).found()

        #expect(found == [])
    }
}
