import Foundation
import Geography

/// The river: a course that meanders, its bars, and its water, which rises and falls.
///
/// The course is a Kinoshita curve whose bends change from one to the next: its heading is
///
///     θ(φ) = θ₀ sin φ + θ₀³ (Jₛ cos 3φ − J_f sin 3φ),  Jₛ = 1/32, J_f = 1/192
///
/// Reference: Parker, Diplas and Akiyama (1983), Meander bends of high amplitude, Journal of Hydraulic Engineering
/// 109(10), 1323-1337.
struct River: LandPart {
    let course: Course
    /// Pixels from the middle to a bank, every pixel along the course.
    let halfWidths: [Float]
    let field: CourseField
    /// Which share of each pixel lies between the banks.
    let channel: [Float]
    /// The bed above the lowest water, in parts of the flood's height: what is higher than the water lies dry.
    let bed: [Float]
    private let colour: [Float]
    /// How many half widths each stretch's bars lean to the right.
    private let wander: Noise

    static let reach = 170.0

    init(seed: UInt64, over window: Window) {
        var random = SplitMix(seed: seed, 1)
        course = River.meander(&random, over: window)
        wander = Noise(seed: seed, 101, scale: 260, octaves: 2)
        let swell = Noise(seed: seed, 102, scale: 190, octaves: 2)
        // Where the valley widens the river braids.
        let braid = River.braided(course, at: random.real(in: 0.3..<0.7))
        halfWidths = (0...Int(course.length)).map { way in
            9.5 + 2.6 * swell(Double(way), 0) + 8.5 * braid(Float(way))
        }
        field = CourseField(course, over: window, reach: River.reach)
        let halfWidths = halfWidths
        let ragged = Noise(seed: seed, 104, scale: 15, octaves: 3, roughness: 0.6)
        let edges = window.map { 1.5 * ragged($0.x, $0.y) }
        let middles = zip(field.ways, edges).map { halfWidths[min(Int($0), halfWidths.count - 1)] + $1 }
        channel = zip(field.distances, middles).map { ($1 - $0 + 0.5).unit }
        let bends = River.bends(of: course)
        let bars = BarShape(seed: seed, bends: bends, braid: braid)
        bed = field.distances.indices.map { [field] index in
            let offset = field.distances[index] * field.sides[index] / middles[index]
            guard abs(offset) < 1.2 else { return 2 }
            return bars.height(way: field.ways[index], offset: offset, halfWidth: middles[index])
        }
        let streaks = Noise(seed: seed, 103, scale: 1, octaves: 3)
        colour = field.distances.indices.map { [field] index in
            guard field.distances[index].isFinite else { return 0 }
            let offset = Double(field.distances[index] * field.sides[index])
            return 0.35 + 0.5 * streaks(Double(field.ways[index]) / 90, offset / 7)
        }
    }

    /// Right of the course's start, whether it bends right, −1 to 1, smoothed over a quarter of a bend.
    private static func bends(of course: Course) -> [Float] {
        let raw = (0...Int(course.length)).map { way in
            let (before, after) = (course.heading(at: Double(way) - 6), course.heading(at: Double(way) + 6))
            return Float(before.x * after.y - before.y * after.x) / 12
        }
        return raw.indices.map { way in
            let near = raw[max(0, way - 22)...min(raw.count - 1, way + 22)]
            return tanh(near.reduce(0, +) / Float(near.count) * 75)
        }
    }

    private static func braided(_ course: Course, at part: Double) -> @Sendable (Float) -> Float {
        let middle = Float(course.length * part)
        return { way in exp(-((way - middle) / 115) * ((way - middle) / 115)) }
    }

    private static func meander(_ random: inout SplitMix, over window: Window) -> Course {
        let size = Double(window.width)
        let heading = random.real(in: -0.5..<0.5)
        var (spot, phase) = (Spot(0, 0), random.real(in: 0..<6.28))
        var spots = [spot]
        var (swing, wave) = (1.2, 330.0)
        while spot.x * cos(heading) + spot.y * sin(heading) < 2.2 * size, spots.count < 9000 {
            if spots.count % 150 == 1 {
                swing = 0.5 * swing + 0.5 * random.real(in: 0.75..<1.75)
                wave = 0.4 * wave + 0.6 * random.real(in: 260..<430)
            }
            let third = swing * swing * swing
            let turn = swing * sin(phase) + third * (cos(3 * phase) / 32 - sin(3 * phase) / 192)
            spot += .heading(heading + turn)
            spots.append(spot)
            phase += 2 * .pi / wave
        }
        // Its middle lies in the middle of the ground, a little to one side.
        let near = spots.min { abs($0.x - 1.1 * size * cos(heading)) < abs($1.x - 1.1 * size * cos(heading)) } ?? spot
        let aim = Spot(size / 2, size * random.real(in: 0.4..<0.6))
        let moved = spots.map { $0 - near + aim }
        let inside = moved.indices.filter { index in
            (-190...size + 190).contains(moved[index].x) && (-190...size + 190).contains(moved[index].y)
        }
        let kept = moved[(inside.first ?? 0)...(inside.last ?? moved.count - 1)]
        return Course(Array(kept)).resampled(every: 3)
    }

    /// The water's height on the bed's scale.
    func level(at moment: Moment) -> Float { 0.16 + 0.52 * Float(moment.waterLevel) }

    /// Which share of each pixel is dry sand, or islands.
    func dryShares(at moment: Moment) -> [Float] {
        let level = level(at: moment)
        return zip(bed, channel).map { $1 * ($0).step(level - 0.035, level + 0.035) }
    }

    func covers(at moment: Moment) -> [Cover] {
        let level = level(at: moment)
        let dry = dryShares(at: moment)
        // Near the water sand is wet, and far above it grow bushes.
        let wet = zip(bed, dry).map { $1 * (1 - $0.step(level, level + 0.16)) }
        let green = zip(bed, dry).map { $1 * $0.step(0.86, 0.97) }
        let turbid = Surface.river.spectrum.mixed(with: Surface.brownPool.spectrum, 0.25 * Float(moment.waterLevel))
        var water = Cover(turbid, channel, in: field.window)
        water.other = (Surface.wetSand.spectrum, zip(bed, colour).map { 0.3 * $0.step(level - 0.3, level) + 0.14 * $1 })
        return [
            water,
            Cover(.sand, dry, in: field.window, mixedWith: (.wetSand, colour.map { 0.6 * $0 })),
            Cover(.wetSand, wet, in: field.window),
            Cover(.bushes, green, in: field.window),
        ]
    }
}
