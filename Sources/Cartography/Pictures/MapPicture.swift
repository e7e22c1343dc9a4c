package import Geography

/// A map as a still picture, with everything in its place.
///
/// It stands for the map where there is no JavaScript, no WebGL or only paper, and on cards that lead to it. From afar,
/// detections are marked cell by cell (`CellGrid`): a mark is larger than the ground it stands for, and `dotNote` says by
/// how much. Of several periods the older lie above in smaller marks, so that nothing new hides under what was there
/// before. Near by, outlines are drawn.
package struct MapPicture: Hashable, Sendable {
    /// A layer of detections.
    package struct Mark: Hashable, Sendable {
        package enum Shape: Hashable, Sendable {
            case squares([Bounds])
            case outlines([[PicturePoint]], width: Double)
        }

        package let colour: Colour
        package let opacity: Double
        package let shape: Shape
    }

    /// A line round something, like a region or known mines.
    package struct Outline: Hashable, Sendable {
        package let rings: [[PicturePoint]]
        package let colour: Colour
        package let kind: Layer.Kind
    }

    /// A picture of the imagery and the part of the map that it covers.
    package struct Ground: Hashable, Sendable {
        /// From the site's root.
        package let path: String
        package let box: Bounds
    }

    package struct Label: Hashable, Sendable {
        package let text: String
        package let place: PicturePoint
    }

    /// What a colour means.
    package struct Sign: Hashable, Sendable {
        package let title: String
        package let colour: Colour
        package let isLine: Bool
        /// How many detections there are; empty for lines.
        package let count: String
    }

    /// Where in the world the map is.
    package struct Inset: Hashable, Sendable {
        package let width: Double
        package let height: Double
        package let land: [[PicturePoint]]
        /// What the map shows, in the inset's own pixels.
        package let box: Bounds
    }

    /// What stands beside the map.
    package struct Panel: Hashable, Sendable {
        /// The site's name.
        package let site: String
        package let title: String
        package let summary: String
        /// By whom and how it was made, a line each.
        package let facts: [String]

        package init(site: String, title: String, summary: String, facts: [String]) {
            self.site = site
            self.title = title
            self.summary = summary
            self.facts = facts
        }
    }

    /// From the site's root.
    package let path: String
    package let frame: PictureFrame
    package let panel: Panel?
    package let credit: String
    package let grounds: [Ground]
    /// The countries' outlines; `nil` where the ground is too near for them, and nothing is said of land or sea.
    package let land: [[PicturePoint]]?
    package let countryNames: [Label]
    package let outlines: [Outline]
    /// The first is drawn first, and so lies below.
    package let marks: [Mark]
    package let signs: [Sign]
    /// `nil` where the map shows much of the world itself, and of ground that doesn't exist.
    package let inset: Inset?
    package let scaleBar: ScaleBar
    package let scaleLabel: String
    /// What a dot means; `nil` where outlines are drawn.
    package let dotNote: String?
    package let north: String
    /// What is written across ground that doesn't exist; `nil` where it does.
    package let stamp: String?

    /// The pictures of imagery that it shows, from the site's root.
    package var imagery: [String] { grounds.map(\.path) }
}
