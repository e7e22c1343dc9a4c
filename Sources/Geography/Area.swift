/// A surface on the WGS84 ellipsoid.
package struct Area: Hashable, Sendable, Comparable {
    package var squareMetres: Double

    package init(squareMetres: Double) {
        self.squareMetres = squareMetres
    }

    package static let zero = Area(squareMetres: 0)

    package static func hectares(_ value: Double) -> Area { Area(squareMetres: value * 10_000) }

    package var hectares: Double { squareMetres / 10_000 }

    package static func < (first: Area, second: Area) -> Bool { first.squareMetres < second.squareMetres }

    package static func + (first: Area, second: Area) -> Area {
        Area(squareMetres: first.squareMetres + second.squareMetres)
    }

    package static func - (first: Area, second: Area) -> Area {
        Area(squareMetres: first.squareMetres - second.squareMetres)
    }
}
