import GeoIO
import Training

extension DatasetCheck {
    /// All that was found; pairs are the patches' numbers, counted from 0.
    var json: JSONValue {
        .object([
            "passes": .bool(passes),
            "patches": .number(Double(counts.count)), "mines": .number(Double(counts.mineCount)),
            "placed": .number(Double(placedCount)), "splits": counts.json,
            "sources": .array(sources.map { $0.counts.json(named: $0.name) }),
            "duplicates": list(duplicates), "near_duplicates": list(nearDuplicates),
            "leaks": .object([
                "twins": list(twinsAcrossSplits), "within_250_m": list(samePlaceAcrossSplits),
                "within_5_km": list(nearPlaceAcrossSplits),
            ]),
            "conflicts": list(conflicts),
            "defects": .object(
                Dictionary(
                    uniqueKeysWithValues: PatchDefect.allCases.map { defect in
                        (defect.rawValue, .array((defects[defect] ?? []).map { .number(Double($0)) }))
                    })),
        ])
    }

    private func list(_ pairs: [Pair]) -> JSONValue {
        .array(pairs.map { .array([.number(Double($0.first)), .number(Double($0.second))]) })
    }
}

extension PatchCounts {
    fileprivate var json: JSONValue {
        .object(
            Dictionary(
                uniqueKeysWithValues: Split.allCases.map { split in
                    let mines = Double(mines[split, default: 0])
                    return (
                        split.rawValue,
                        .object(["n": .number(Double(count(in: split))), "mines": .number(mines)])
                    )
                }))
    }

    fileprivate func json(named name: String) -> JSONValue {
        .object([
            "source": .string(name), "n": .number(Double(count)), "mines": .number(Double(mineCount)), "splits": json,
        ])
    }
}
