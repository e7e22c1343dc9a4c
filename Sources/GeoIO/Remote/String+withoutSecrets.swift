extension String {
    /// The text with everything that proves who asks replaced by `***`, for messages and manifests.
    ///
    /// Users and passwords before a host, the values of query parameters such as `sig`, `token`, `X-Amz-Signature` or
    /// `header.Authorization`, and `Authorization` headers.
    package var withoutSecrets: String {
        replacing(/:\/\/[^\/@\s'"?#]+@/, with: "://***@")
            .replacing(
                /([?&;][^=&\s'"]*(?:sig|token|key|secret|passw|credential|auth|x-amz-|x-goog-)[^=&\s'"]*=)[^&\s'"]*/
                    .ignoresCase()
            ) { "\($0.1)***" }
            .replacing(/((?:authorization|x-[a-z-]*(?:key|token))["']?\s*[:=]\s*)[^\r\n&]+/.ignoresCase()) {
                "\($0.1)***"
            }
            .replacing(/(bearer )[a-z0-9._~+\/=-]+/.ignoresCase()) { "\($0.1)***" }
    }
}
