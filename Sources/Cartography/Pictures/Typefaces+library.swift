import CCairo

extension Typefaces {
    /// The release of cairo, which draws with them, like `1.16.0`.
    package static var cairoVersion: String { String(cString: cairo_version_string()) }
}
