package import Geography

/// A picture of the imagery that detection ran on, which lies under a map.
///
/// It is laid out in the web map's own projection, so that a map which stretches it between its corners puts every
/// pixel in its place.
package struct Backdrop: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case trueColour
        case falseColour
    }

    /// The name in the page and in its address, like `tapajos-2020-true`.
    package let id: String
    /// What readers choose it by, like '2020, true colour'.
    package let title: String
    package let period: Period
    package let kind: Kind
    /// From the site's root, like `assets/composites/tapajos-2020-true.webp`.
    package let path: String
    /// North-west, north-east, south-east, south-west.
    package let corners: [Coordinate]
    package let attribution: String

    package init(
        id: String, title: String, period: Period, kind: Kind, path: String, corners: [Coordinate],
        attribution: String
    ) {
        precondition(corners.count == 4, "a picture has four corners")
        self.id = id
        self.title = title
        self.period = period
        self.kind = kind
        self.path = path
        self.corners = corners
        self.attribution = attribution
    }
}
