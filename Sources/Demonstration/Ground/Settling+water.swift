import Foundation
import Geography

extension Settling {
    /// The river's sand and its water, as what a network may take for mines.
    mutating func addRiver() {
        let river = river
        add(Imitator(kind: .sandbar, window: river.field.window) { river.dryShares(at: $0) })
        add(
            Imitator(kind: .river, window: river.field.window) { moment in
                zip(river.channel, river.dryShares(at: moment)).map { max($0 - $1, 0) }
            })
    }

    /// Bends that the river has left on its plain.
    mutating func addOxbows() {
        for number in 0..<4 {
            let radius = random.real(in: 21..<34)
            let relief = relief
            guard
                let spot = place(
                    radius: radius + 10,
                    where: { [self] in
                        relief.plain.sample($0.x, $0.y) > 0.5 && distance(toRiver: $0) > radius + 22
                            && distance(toRiver: $0) < 2.6 * radius
                    }),
                let oxbow = Oxbow(
                    at: spot, radius: radius, opening: random.real(in: 0..<6.28), age: random.real(in: 0..<1),
                    seed: seed,
                    number: number, over: window)
            else { continue }
            add(oxbow: oxbow)
            take(around: [spot], radius: radius + 9)
            add(Imitator(kind: .oxbow, window: oxbow.window) { oxbow.shares(at: $0) })
        }
    }

    func distance(toRiver spot: Spot) -> Double { Double(min(river.field.distances[index(of: spot)], 170)) }

    /// Slopes that rain brings down, far from the river.
    mutating func addLandslides() {
        let heights = relief.heights
        for number in 0..<12 {
            guard let top = place(radius: 5, where: { heights.steepness(at: $0) > 3.1 }) else { continue }
            var spots = [top]
            while spots.count < 20, let last = spots.last {
                let slope = Spot(
                    Double(heights.sample(last.x + 2, last.y) - heights.sample(last.x - 2, last.y)),
                    Double(heights.sample(last.x, last.y + 2) - heights.sample(last.x, last.y - 2)))
                guard slope.length > 0.9 else { break }
                let before = spots.count > 1 ? last - spots[spots.count - 2] : Spot(0, 0)
                spots.append(last + (before * 0.4 - slope.unit * 1.6).unit * 2)
            }
            guard spots.count > 6 else { continue }
            // The rains are in the first months of a year.
            let fell = Double(2018 + number % 6) + random.real(in: 0.02..<0.3)
            let path = Course(spots).rounded(times: 2)
            guard isFree(path.spot(at: path.length), radius: 4),
                let slide = Landslide(down: path, fell: fell, seed: seed, number: number, over: window)
            else { continue }
            add(slide)
            take(around: spots, radius: 8)
            add(Imitator(kind: .landslide, window: slide.window) { slide.shares(at: $0) })
        }
    }
}

extension Plane {
    /// Metres of rise over a pixel.
    fileprivate func steepness(at spot: Spot) -> Double {
        let right = sample(spot.x + 2, spot.y) - sample(spot.x - 2, spot.y)
        let down = sample(spot.x, spot.y + 2) - sample(spot.x, spot.y - 2)
        return Spot(Double(right), Double(down)).length / 4
    }
}
