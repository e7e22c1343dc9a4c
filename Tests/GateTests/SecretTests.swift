import Testing

struct SecretTests {
    private static let remedy =
        "Take it out where it comes from, and have the service withdraw it: what was published is known."

    /// Made up, in pieces: a token in one piece would stop a push to a host that looks for them.
    @Test(arguments: [
        ("a key of AWS", "AKIA", "IOSFODNN7EXAMPL2"),
        ("a token of GitHub", "ghp_", "0123456789abcdefghijABCDEFGHIJ012345"),
        ("a key of Google", "AIza", "SyA0123456789abcdefghijABCDEFGHIJ-_x"),
        ("a token of Mapbox", "pk.eyJ", "1IjoibWluZW1hcCIsImEiOiJ4In0.abc123"),
        ("a secret token of Mapbox", "sk.eyJ", "1IjoibWluZW1hcCIsImEiOiJ4In0.abc123"),
        ("a secret in an address", "?access_token=", "abcdef0123456789"),
        ("a secret in an address", "&amp;X-Amz-Signature=", "abcdef0123456789"),
    ])
    func findsATokenByItsShapeAndDoesNotRepeatIt(name: String, anchor: String, rest: String) async throws {
        let fault = Fault("", page: "<p>One\nhttps://x.example.org/\(anchor)\(rest)</p>")

        let found = try await fault.found()

        #expect(
            found == ["about.html:14: error: This looks like \(name): '\(anchor)…'. \(Self.remedy)"])
    }

    @Test(arguments: [
        Fault(
            "a private key", in: "assets/key.txt", "a\n-----BEGIN RSA " + "PRIVATE KEY-----\n",
            says: "assets/key.txt:2: error: This is a private key. \(remedy)"),
        Fault(
            "a password in an address", in: "assets/a.js", "fetch('https://ann:" + "secret@example.org/x')",
            says: "assets/a.js:1: error: An address holds a password. \(remedy)"),
        Fault(
            "a path of this computer", page: "<p>From /home/ann/mines/run.py</p>",
            says: "about.html:13: error: This is a path of the computer that made the site: '/home/ann/mines/run.py'. "
                + "Write a path within the project, or leave it out."),
        Fault(
            "an e-mail address in data", in: "assets/a.csv", "who\r\nann@example.org\r\nbob@example.org\r\n",
            says: "assets/a.csv:2: warning: The data hold an e-mail address (the first of 2). "
                + "Leave the column out, unless its owner wants it published."),
        Fault(
            "a hidden file", in: ".env", "A=1\n",
            says: ".env: warning: The file is hidden, and would be published. Take it out of the folder."),
    ])
    func findsWhatShouldNotBeKnown(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test(arguments: [
        "<p><a href=\"https://example.org/home/page\">x</a></p>",
        "<p>AKIA and ghp_ begin tokens; ask ann@example.org.</p>",
        "<p><a href=\"https://example.org/?key=national-parks&amp;token=x1\">x</a></p>",
    ])
    func letsWordsPassThatOnlyLookAlike(main: String) async throws {
        let found = try await Fault("", page: main).found()

        #expect(found == [])
    }
}
