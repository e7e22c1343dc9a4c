import Foundation
import Geography

extension Settling {
    /// What mines do over the years: some are old and heal, some grow all along, some begin late.
    private static let histories: [(began: Double, ended: Double?, pace: Double, reach: Double)] = [
        (2018.6, nil, 24, 19),  // grows all along
        (2015.9, 2020.5, 30, 17),  // old, and heals
        (2020.8, nil, 32, 16),  // begins late in the first year
        (2019.4, 2021.6, 34, 13),  // is given up halfway
        (2021.2, nil, 42, 21),  // a rush
        (2017.3, nil, 12, 14),  // slow
        (2022.1, nil, 40, 13),  // begins in the third year
        (2020.1, 2022.4, 34, 11),  // comes and goes
        (2022.9, nil, 44, 11),  // begins late
    ]

    private static let names = [
        "Araracanga", "Boa Esperanza", "Curupa", "Dos Lomas", "El Socavo", "Fortuna Nova", "Garimpo Velho", "Huayna",
        "Igarape Seco",
    ]

    /// Mines along creeks, and one on the bank of the river.
    mutating func addMines() {
        for (number, history) in Settling.histories.enumerated() {
            guard let (line, creek, way) = number == 3 ? bank() : stretch(length: random.real(in: 80..<150)) else {
                continue
            }
            var plan = Mine.Plan(
                name: Settling.names[number], seed: seed, number: number,
                began: history.began + random.real(in: -0.1..<0.1),
                ended: history.ended, pace: history.pace * random.real(in: 0.85..<1.15),
                reach: history.reach * random.real(in: 0.85..<1.2))
            take(around: line.resampled(every: 6).spots, radius: plan.reach * 1.6 + 4)
            if number == 0 || number == 4 { plan.airstrip = airstrip(near: line, plan) }
            guard let mine = Mine(plan, along: line, over: window) else { continue }
            add(mine)
            if let creek { silt(creek, below: way, in: plan.began...(plan.ended ?? 9999)) }
        }
    }

    /// A stretch of a creek with room around it.
    private mutating func stretch(length: Double) -> (Course, Int?, Double)? {
        for attempt in 0..<300 {
            let length = length * (attempt < 150 ? 1 : 0.7)
            let long = creeks.indices.filter { creeks[$0].course.length > length + 16 }
            guard !long.isEmpty else { continue }
            let creek = long[Int(random.next() % UInt64(long.count))]
            let course = creeks[creek].course
            let way = random.real(in: 6..<course.length - length - 5)
            let line = course.part(way...(way + length))
            guard line.resampled(every: 14).spots.allSatisfy({ isFree($0, radius: 26, margin: 66) }) else { continue }
            return (line, creek, way)
        }
        return nil
    }

    /// A stretch along the river's bank.
    private mutating func bank() -> (Course, Int?, Double)? {
        for _ in 0..<200 {
            let way = random.real(in: 60..<river.course.length - 140)
            let side = random.next() % 2 == 0 ? 1.0 : -1.0
            let spots = stride(from: way, to: way + 80, by: 5).map { way in
                let half = Double(river.halfWidths[Int(way)])
                return river.course.spot(at: way) + river.course.heading(at: way).across * side * (half + 12)
            }
            let isDry = spots.allSatisfy { river.channel[index(of: $0)] < 0.1 && isFree($0, radius: 9, margin: 66) }
            if isDry { return (Course(spots).rounded(times: 1), nil, 0) }
        }
        return nil
    }

    private mutating func airstrip(near line: Course, _ plan: Mine.Plan) -> Airstrip? {
        for _ in 0..<300 {
            let middle =
                line.spot(at: random.real(in: 0..<line.length)) + .heading(random.real(in: 0..<6.28))
                * random.real(in: 32..<60)
            let along = Spot.heading(random.real(in: 0..<3.14)) * random.real(in: 30..<38)
            let spots = stride(from: -1.0, through: 1, by: 0.2).map { middle + along * $0 }
            guard spots.allSatisfy({ isFree($0, radius: 4, margin: 55) }) else { continue }
            take(around: spots, radius: 8)
            return Airstrip(
                from: middle - along, to: middle + along, width: 2.6, built: plan.began + 0.5, left: plan.ended,
                seed: seed,
                over: window)
        }
        return nil
    }
}
