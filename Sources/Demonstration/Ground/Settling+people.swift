import Foundation
import Geography

extension Settling {
    /// A village on the bank, where the river doesn't braid; nowhere when there is no room.
    mutating func addVillage() -> Spot? {
        for _ in 0..<300 {
            let way = random.real(in: 40..<river.course.length - 40)
            let heading = river.course.heading(at: way)
            let side = random.next() % 2 == 0 ? 1.0 : -1.0
            let spot = river.course.spot(at: way) + heading.across * side * (Double(river.halfWidths[Int(way)]) + 13)
            guard isFree(spot, radius: 11, margin: 80),
                let village = Village(at: spot, along: heading, seed: seed, over: window)
            else { continue }
            add(village)
            take(around: [spot], radius: 34)
            add(Imitator(kind: .village, window: village.window) { village.shares(at: $0) })
            return spot
        }
        return nil
    }

    /// A road from the village to the ground's edge, with side roads that come later, and tracks to two mines.
    mutating func addRoads(from village: Spot?) {
        guard let village else { return }
        let map = CellMap(side: 6, over: window.width, window.height)
        let bends = Noise(seed: seed, 240, scale: 9, octaves: 3)
        let heights = relief.heights
        let costs = (0..<map.count).map { cell in
            let spot = map.middle(of: cell)
            let slope =
                abs(heights.sample(spot.x + 5, spot.y) - heights.sample(spot.x - 5, spot.y))
                + abs(heights.sample(spot.x, spot.y + 5) - heights.sample(spot.x, spot.y - 5))
            let water: Double = river.channel[index(of: spot)] > 0.05 ? 500 : 0
            return 1.2 + 0.06 * Double(slope) + Double(1 + bends(spot.x / 6, spot.y / 6)) * 0.8 + water
        }
        let start = map.cell(at: village)
        let far = { (cell: Int) in map.isAtEdge(cell) && (map.middle(of: cell) - village).length > 330 }
        pave(map.way(from: start, to: far, costs: costs), map, width: 1.5, built: 2009)
        guard let main = allRoads.first else { return }
        let goals = mines.filter { $0.ended == nil }.prefix(2).map { mine in
            (
                Spot(
                    Double(mine.window.column + mine.window.width / 2), Double(mine.window.row + mine.window.height / 2)
                ), mine.began
            )
        }
        let farms = (0..<3).compactMap { number in
            place(radius: 12).map { ($0, Double(2016 + 2 * number) + random.real(in: 0..<1)) }
        }
        let roadCells = Set(main.course.resampled(every: 4).spots.map(map.cell))
        for (goal, built) in goals + farms {
            pave(map.way(from: map.cell(at: goal), to: roadCells.contains, costs: costs), map, width: 0.8, built: built)
        }
    }

    private mutating func pave(_ cells: [Int], _ map: CellMap, width: Double, built: Double) {
        // Cells lie in rows, and roads don't.
        let kept = cells.indices.filter { $0 % 2 == 0 || $0 == cells.count - 1 }.map { map.middle(of: cells[$0]) }
        let spots = kept.map { $0 + Spot(random.gaussian(), random.gaussian()) * 2 }
        guard spots.count > 2,
            let road = Road(Course(spots).rounded(times: 3), width: width, built: built, over: window)
        else { return }
        add(road)
        add(Imitator(kind: .road, window: road.window) { road.shares(at: $0) })
    }

    /// Ponds in rows beside roads, and lone ones.
    mutating func addFishPonds() {
        for number in 0..<9 {
            let isFarm = number < 4
            let (rows, columns) = isFarm ? (2 + Int(random.next() % 3), 2 + Int(random.next() % 4)) : (1, 1)
            let radius = isFarm ? 20.0 : 5
            guard let (spot, heading) = roadside(radius: radius, away: radius..<radius + 12),
                let ponds = FishPonds(
                    at: spot, rows: rows, columns: columns,
                    angle: atan2(heading.y, heading.x) + random.real(in: -0.2..<0.2),
                    built: random.real(in: 2014..<2022.6), random: &random, over: window)
            else { continue }
            if isFarm { clear(around: spot, radius: 30, built: ponds.built - 0.9, number: 40 + number) }
            add(ponds)
            take(around: [spot], radius: radius + 3)
            add(Imitator(kind: .pond, window: ponds.window) { ponds.shares(at: $0) })
        }
    }

    /// Fields along roads, most of them newer the further they lie, and a few in the forest.
    mutating func addClearings() {
        for number in 0..<34 {
            let size = 6 + 11 * pow(random.real(in: 0..<1), 1.6)
            let isLone = number % 8 == 7
            let found =
                isLone
                ? place(radius: size).map { ($0, Spot(1, 0)) } : roadside(radius: size * 0.7, away: size..<size + 14)
            guard let (spot, heading) = found else { continue }
            var blob = Blob(
                at: spot, radii: Spot(size * random.real(in: 1..<1.6), size), angle: atan2(heading.y, heading.x) + 1.57,
                unevenness: 0.08, random: &random)
            blob.squareness = random.real(in: 2.4..<5)
            let felled = random.real(in: 2012..<2023.6)
            let left = random.real(in: 0..<1) < 0.4 ? felled + random.real(in: 1.5..<5) : nil
            guard let clearing = Clearing(blob, felled: felled, left: left, seed: seed, number: number, over: window)
            else { continue }
            add(clearing)
            take(around: [spot], radius: size * 0.9)
            add(Imitator(kind: .clearing, window: clearing.window) { clearing.shares(at: $0) })
        }
    }

    private mutating func clear(around spot: Spot, radius: Double, built: Double, number: Int) {
        let blob = Blob(at: spot, radii: Spot(radius, radius * 0.8), angle: 0, unevenness: 0.15, random: &random)
        guard let clearing = Clearing(blob, felled: built, left: nil, seed: seed, number: number, over: window) else {
            return
        }
        add(clearing)
        add(Imitator(kind: .clearing, window: clearing.window) { clearing.shares(at: $0) })
    }

    /// A free place beside a road, and where the road points there.
    private mutating func roadside(radius: Double, away: Range<Double>) -> (Spot, Spot)? {
        guard !allRoads.isEmpty else { return nil }
        for _ in 0..<200 {
            let road = allRoads[Int(random.next() % UInt64(allRoads.count))]
            let way = random.real(in: 0..<road.course.length)
            let side = random.next() % 2 == 0 ? 1.0 : -1.0
            let spot = road.course.spot(at: way) + road.course.heading(at: way).across * side * random.real(in: away)
            if isFree(spot, radius: radius) { return (spot, road.course.heading(at: way)) }
        }
        return nil
    }
}
