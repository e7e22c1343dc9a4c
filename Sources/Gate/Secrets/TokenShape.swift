/// What a token of some service looks like.
struct TokenShape: Sendable {
    /// What it is called in a message, like 'a key of AWS'.
    let name: String
    /// What stands at its beginning.
    let anchor: String
    /// How many characters follow, at least.
    let length: Int
    /// Which characters follow, besides letters and digits.
    let marks: String
    /// Whether the token is only the part behind the anchor's own sign, like `?token=`.
    let isParameter: Bool

    private init(_ name: String, _ anchor: String, _ length: Int, marks: String = "", isParameter: Bool = false) {
        self.name = name
        self.anchor = anchor
        self.length = length
        self.marks = marks
        self.isParameter = isParameter
    }

    private static let parameters = [
        "access_token", "token", "api_key", "apikey", "key", "sig", "signature", "secret", "password",
        "X-Amz-Signature",
        "X-Amz-Credential", "X-Goog-Signature", "X-Goog-Credential", "AWSAccessKeyId", "GoogleAccessId",
    ]

    static let all: [TokenShape] =
        [
            TokenShape("a key of AWS", "AKIA", 16), TokenShape("a passing key of AWS", "ASIA", 16),
            TokenShape("a token of GitHub", "ghp_", 36), TokenShape("a token of GitHub", "gho_", 36),
            TokenShape("a token of GitHub", "ghu_", 36), TokenShape("a token of GitHub", "ghs_", 36),
            TokenShape("a token of GitHub", "ghr_", 36),
            TokenShape("a token of GitHub", "github_pat_", 22, marks: "_"),
            TokenShape("a token of GitLab", "glpat-", 20, marks: "_-"),
            TokenShape("a key of Google", "AIza", 35, marks: "_-"),
            TokenShape("a token of Google", "ya29.", 20, marks: "_-"),
            TokenShape("a token of Mapbox", "pk.eyJ", 20, marks: "_-."),
            TokenShape("a secret token of Mapbox", "sk.eyJ", 20, marks: "_-."),
            TokenShape("a token of Slack", "xoxb-", 10, marks: "-"),
            TokenShape("a token of Slack", "xoxp-", 10, marks: "-"),
            TokenShape("a key of Stripe", "sk_live_", 16), TokenShape("a token of npm", "npm_", 36),
            TokenShape("a token of Hugging Face", "hf_", 34),
            TokenShape("a key of Anthropic", "sk-ant-", 20, marks: "_-"),
            TokenShape("a signed token (JWT)", "eyJhbGciOi", 20, marks: "_-."),
            TokenShape("an authorization", "Bearer ", 20, marks: "_-.~+/"),
        ]
        + parameters.flatMap { name in
            ["?", "&", "&amp;", "\\u0026"].map {
                TokenShape("a secret in an address", "\($0)\(name)=", 8, marks: "_-.~%+/", isParameter: true)
            }
        }

    /// The length of the token that begins behind the anchor; `nil` where it is too short to be one.
    func length(in bytes: some Collection<UInt8>) -> Int? {
        let allowed = Set(marks.utf8)
        let token = bytes.prefix(400).prefix { byte in
            byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || allowed.contains(byte)
        }
        guard token.count >= length else { return nil }
        // A word isn't a secret: `?key=national-parks`.
        let hasDigit = token.contains { $0 >= 48 && $0 <= 57 }
        return hasDigit ? token.count : nil
    }
}
