package import Geography

/// What became of the detected ground between two periods of a map, and where its shapes lie.
///
/// The shapes stand in files beside the pages, which a map loads once a reader asks for the change.
package struct MapChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case new
        case persisting
        case lost

        /// Told apart by eyes of every kind, and seen on light land and dark.
        package var colour: Colour {
            switch self {
            case .new: Colour(red: 0xD5, green: 0x5E, blue: 0x00)
            case .persisting: Colour(red: 0x6F, green: 0x6A, blue: 0x5E)
            case .lost: Colour(red: 0x2A, green: 0x7A, blue: 0xB9)
            }
        }
    }

    /// A file of shapes: what it calls itself, and where it lies from the site's root.
    package struct File: Hashable, Sendable {
        package let name: String
        package let path: String

        package init(name: String, path: String) {
            self.name = name
            self.path = path
        }
    }

    package let before: Period
    package let after: Period
    /// Added up over the regions of the map.
    package let areas: [Kind: Area]
    /// One a region.
    package let files: [File]
    /// The region and model whose row of the table of areas has the same numbers; `nil` where no row has.
    package let row: TableRow?

    package struct TableRow: Hashable, Sendable {
        package let region: String
        package let model: String

        package init(region: String, model: String) {
            self.region = region
            self.model = model
        }
    }

    package init(before: Period, after: Period, areas: [Kind: Area], files: [File], row: TableRow? = nil) {
        self.before = before
        self.after = after
        self.areas = areas
        self.files = files
        self.row = row
    }

    /// The name in the page and in its address, like `2016_2020`.
    package var id: String { "\(before.name)_\(after.name)" }
}
