package import GeoIO
import Geography

/// What is really on the land at a time: the outlines that detections are scored against.
package struct Truth: Sendable {
    let land: Land
    package let moment: Moment

    /// Pixels of 10 m that an outline encloses at least: smaller things are left out.
    private static let least = 3.0

    package init(of land: Land, at moment: Moment) {
        (self.land, self.moment) = (land, moment)
    }

    /// Which share of each pixel is mine, airstrips included.
    package var mineShares: Plane {
        var plane = Plane(land.window.width, land.window.height)
        for mine in land.mines {
            plane.values.join(mine.shares(at: moment), of: mine.window, over: land.window)
            if let strip = mine.airstrip {
                plane.values.join(strip.shares(at: moment), of: strip.window, over: land.window)
            }
        }
        return plane
    }

    /// Which share of each pixel is some kind of imitator.
    package func shares(of kind: Imitator.Kind) -> Plane {
        var plane = Plane(land.window.width, land.window.height)
        for imitator in land.imitators where imitator.kind == kind {
            plane.values.join(imitator.shares(moment), of: imitator.window, over: land.window)
        }
        return plane
    }

    /// The outlines of the mines, one feature a mine, and one an airstrip.
    ///
    /// Properties: `name`; `part`, `workings` or `airstrip`; `since`, the year in which it began; `state`, `growing`
    /// while people dig and `healing` after; `area_ha`.
    package func mines() throws -> FeatureCollection {
        let outliner = try Outliner(of: land.site)
        var features: [Feature] = []
        for mine in land.mines where mine.began < moment.year {
            let isWorked = mine.ended.map { moment.year < $0 } ?? true
            let parts =
                [("workings", mine.window, mine.shares(at: moment))]
                + (mine.airstrip.map { [("airstrip", $0.window, $0.shares(at: moment))] } ?? [])
            for (part, window, shares) in parts {
                let outline = try outliner.outline(of: shares, in: window, least: Truth.least)
                guard !outline.isEmpty else { continue }
                features.append(
                    Feature(
                        .multiPolygon(outline),
                        properties: [
                            "name": .string(mine.name), "part": .string(part),
                            "since": .number(mine.began.rounded(.down)),
                            "state": .string(isWorked ? "growing" : "healing"),
                            "area_ha": .number((outline.geodesicArea.hectares * 100).rounded() / 100),
                            "invented": .bool(true),
                        ]))
            }
        }
        return FeatureCollection(features)
    }

    /// The outlines of what imitates mines; property `class` says which it is.
    package func imitators() throws -> FeatureCollection {
        let outliner = try Outliner(of: land.site)
        var features: [Feature] = []
        for imitator in land.imitators {
            // A road is less than a pixel wide.
            let level: Float = imitator.kind == .road ? 0.25 : 0.5
            let outline = try outliner.outline(
                of: imitator.shares(moment), in: imitator.window, above: level, least: Truth.least)
            guard !outline.isEmpty else { continue }
            features.append(
                Feature(
                    .multiPolygon(outline),
                    properties: [
                        "class": .string(imitator.kind.rawValue),
                        "area_ha": .number((outline.geodesicArea.hectares * 100).rounded() / 100),
                        "invented": .bool(true),
                    ]))
        }
        return FeatureCollection(
            features.sorted { ($0.properties["class"]?.string ?? "") < ($1.properties["class"]?.string ?? "") })
    }
}
