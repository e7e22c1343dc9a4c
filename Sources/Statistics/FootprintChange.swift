import Detections
package import GeoIO
package import Geography

/// The ground that a change between two footprints consists of.
package struct FootprintChange: Hashable, Sendable {
    /// In the later footprint only.
    package let new: MultiPolygon
    /// In the earlier footprint only.
    package let lost: MultiPolygon
    /// In both.
    package let persisting: MultiPolygon

    /// Cuts two footprints by each other.
    package init(from before: MultiPolygon, to after: MultiPolygon) throws(ShapeError) {
        let old = OGRShape(before)
        let new = OGRShape(after)
        self.new = try new.difference(old).multiPolygon
        lost = try old.difference(new).multiPolygon
        persisting = try new.intersection(old).multiPolygon
    }

    /// How much ground that is: what the table of areas says.
    package var areas: AreaChange {
        AreaChange(new: new.geodesicArea, lost: lost.geodesicArea, persisting: persisting.geodesicArea)
    }

    /// The shapes as features, one a separate polygon from west to east, each with its kind and area.
    ///
    /// Slivers of less than a square metre, which cutting leaves where edges meet, are not among them: they are smaller
    /// than the coordinates that are published can say.
    package var features: FeatureCollection {
        let kinds = [("new", new), ("persisting", persisting), ("lost", lost)]
        return FeatureCollection(
            kinds.flatMap { kind, shape in
                shape.fromWestToEast.compactMap { polygon in
                    let area = polygon.geodesicArea
                    guard area.squareMetres >= 1 else { return nil }
                    let hectares = (area.hectares * 1e4).rounded() / 1e4
                    return Feature(polygon, properties: ["change": .string(kind), "area_ha": .number(hectares)])
                }
            })
    }
}

extension RegionDetections {
    /// The union of the detections: each place once.
    package func footprint() throws(ShapeError) -> MultiPolygon {
        try OGRShape(MultiPolygon(detections.features.polygons)).unionOfParts().multiPolygon
    }
}

extension MultiPolygon {
    fileprivate var fromWestToEast: [Polygon] {
        polygons.sorted { first, second in
            first.exterior.lexicographicallyPrecedes(second.exterior) {
                ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude)
            }
        }
    }
}
