import CCairo

/// The fonts that pictures are lettered in.
package struct Typefaces {
    /// One of them.
    enum Style: Hashable, Sendable {
        case regular
        case semibold
        /// With serifs, for titles.
        case title
    }

    private let regular: Typeface
    private let semibold: Typeface
    private let title: Typeface

    /// Where they are kept among the assets.
    package static let folder = "fonts"
    /// The files' names, in the folder that they are read from.
    package static let files = [
        "SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "SourceSerifPro-Semibold.ttf",
    ]

    package init(in folder: String) throws(CartographyError) {
        regular = try Typeface(reading: "\(folder)/\(Self.files[0])")
        semibold = try Typeface(reading: "\(folder)/\(Self.files[1])")
        title = try Typeface(reading: "\(folder)/\(Self.files[2])")
    }

    package static var cairoVersion: String { String(cString: cairo_version_string()) }

    package static var freeTypeVersion: String {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return "unknown" }
        defer { FT_Done_FreeType(library) }
        var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }

    /// cairo's own object; it lives as long as these.
    func handle(of style: Style) -> OpaquePointer {
        switch style {
        case .regular: regular.handle
        case .semibold: semibold.handle
        case .title: title.handle
        }
    }
}
