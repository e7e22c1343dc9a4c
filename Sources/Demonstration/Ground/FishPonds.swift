import Foundation
import Geography

/// Ponds in rows, or a lone one on a farm: water with straight banks of bare earth.
struct FishPonds: LandPart {
    let window: Window
    /// When they are dug, in years with their fraction.
    let built: Double
    let middle: Spot
    private let banks: [Float]
    private let ponds: [(water: Cover, emptied: Double?)]

    init?(
        at middle: Spot, rows: Int, columns: Int, angle: Double, built: Double, random: inout SplitMix,
        over ground: Window
    ) {
        let size = rows * columns == 1 ? Spot(3.4, 2.4) : Spot(3.9, 1.7)
        let reach = Double(max(rows, columns)) * 8 + 6
        guard let window = Window(around: [middle], margin: reach, within: ground) else { return nil }
        let along = Spot.heading(angle)
        let gap = Spot(2 * size.x + 1.5, 2 * size.y + 1.3)
        var yard = Blob(
            at: middle, radii: Spot(gap.x * Double(columns) / 2 + 1, gap.y * Double(rows) / 2 + 1), angle: angle,
            unevenness: 0.03, random: &random)
        yard.squareness = rows * columns == 1 ? 2 : 7
        banks = yard.shares(in: window)
        var ponds: [(Cover, Double?)] = []
        for place in 0..<rows * columns {
            let offset = Spot(
                Double(place % columns) - Double(columns - 1) / 2, Double(place / columns) - Double(rows - 1) / 2)
            var blob = Blob(
                at: middle + along * (offset.x * gap.x) + along.across * (offset.y * gap.y), radii: size, angle: angle,
                unevenness: rows * columns == 1 ? 0.16 : 0.03, random: &random)
            blob.squareness = rows * columns == 1 ? 2 : 6
            let surface = [Surface.fishPond, .farmPond, .fishPond, .greenWater, .turquoisePool][Int(random.next() % 5)]
            let emptied =
                random.real(in: 0..<1) < 0.25
                ? random.real(in: Double(Land.years.lowerBound)..<Double(Land.years.upperBound + 1)) : nil
            if let pond = blob.window(within: ground) {
                ponds.append((Cover(surface, blob.shares(in: pond), in: pond), emptied))
            }
        }
        (self.window, self.built, self.middle, self.ponds) = (window, built, middle, ponds)
    }

    /// Which share of each pixel is ponds and their banks.
    func shares(at moment: Moment) -> [Float] { moment.year > built ? banks : banks.map { _ in 0 } }

    func covers(at moment: Moment) -> [Cover] {
        guard moment.year > built else { return [] }
        // Banks are bare at first; grass covers them.
        let grass = Float((moment.year - built).step(0.5, 2)) * 0.75
        let bank = Cover(.laterite, banks, in: window, mixedWith: (.greenPasture, banks.map { _ in grass }))
        return [bank]
            + ponds.map { water, emptied in
                // A pond is drained for half a year now and then.
                let isEmpty = emptied.map { ($0..<$0 + 0.5).contains(moment.year) } ?? false
                return isEmpty ? Cover(.greyMud, water.shares, in: water.window) : water
            }
    }
}
