extension String {
    /// The text with everything that proves who asks replaced by `***`, for messages and manifests.
    ///
    /// Users and passwords before a host, the values of query parameters such as `sig`, `token`, `X-Amz-Signature` or
    /// `header.Authorization`, and `Authorization` headers.
    package var withoutSecrets: String {
        var text = self
        // Most texts have none of these, and looking for a character is a thousand times faster than matching.
        if utf8.contains(UInt8(ascii: "@")) { text = text.replacing(/:\/\/[^\/@\s'"?#]+@/, with: "://***@") }
        if utf8.contains(UInt8(ascii: "=")) { text = text.withoutSecretParameters }
        if utf8.contains(UInt8(ascii: " ")) || utf8.contains(UInt8(ascii: ":")) { text = text.withoutSecretHeaders }
        return text
    }

    private var withoutSecretParameters: String {
        let form =
            /([?&;][^=&\s'"]*(?:sig|token|key|secret|passw|credential|auth|x-amz-|x-goog-)[^=&\s'"]*=)[^&\s'"]*/
        return replacing(form.ignoresCase()) { "\($0.1)***" }
    }

    private var withoutSecretHeaders: String {
        let small = lowercased()
        guard ["authorization", "bearer ", "x-"].contains(where: small.contains) else { return self }
        let header = /((?:authorization|x-[a-z-]*(?:key|token))["']?\s*[:=]\s*)[^\r\n&]+/.ignoresCase()
        return replacing(header) { "\($0.1)***" }
            .replacing(/(bearer )[a-z0-9._~+\/=-]+/.ignoresCase()) { "\($0.1)***" }
    }
}
