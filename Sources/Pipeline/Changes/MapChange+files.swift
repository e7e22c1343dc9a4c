import Cartography
import Geography

extension MapChange {
    /// The changes of a map, in the order of time: those of several regions between the same periods are one.
    static func list(of changes: [PeriodChange], _ features: MapFeatures) -> [MapChange] {
        let pairs = changes.map { [$0.before.period, $0.after.period] }
        let unique = Set(pairs).sorted { $0.lexicographicallyPrecedes($1) }
        return unique.map { pair in
            let own = changes.filter { [$0.before.period, $0.after.period] == pair }
            return MapChange(before: pair[0], after: pair[1], of: own, features)
        }
    }

    private init(before: Period, after: Period, of changes: [PeriodChange], _ features: MapFeatures) {
        var areas: [Kind: Area] = [:]
        for change in changes {
            guard let own = features.changes[change.stem] else { continue }
            for (kind, area) in [(Kind.new, own.new), (.lost, own.lost), (.persisting, own.persisting)] {
                areas[kind, default: .zero] = areas[kind, default: .zero] + Area(squareMetres: area)
            }
        }
        let only = changes.count == 1 && changes[0].isNext ? changes[0].after : nil
        self.init(
            before: before, after: after, areas: areas,
            files: changes.map { File(name: $0.stem, path: $0.script) },
            row: only.map { TableRow(region: $0.region.name, model: $0.model) })
    }
}
