package import Geography
import Imagery

/// One scene of the demonstration: when it is taken, by which satellite, in which weather, and how it is processed.
package struct ScenePlan: Sendable {
    package let number: Int
    package let date: CalendarDate
    package let satellite: String
    /// Digital numbers carry an offset of 1000 from 04.00 on.
    package let baseline: String
    let weather: Weather

    package var hasOffset: Bool { baseline >= "04.00" }
    package var moment: Moment { Moment(date) }
    /// Whether haze or ice dims the whole ground.
    package var isHazy: Bool { weather.haze > 0.2 || isIcy }
    package var isIcy: Bool { weather.cirrus > 0 }

    /// All scenes of a seed, seven a year, by date.
    package static func all(seed: UInt64) -> [ScenePlan] {
        var random = SplitMix(seed: seed, 3)
        return Land.years.flatMap { year -> [ScenePlan] in
            let index = year - Land.years.lowerBound
            // A clear scene a year more than half the others would cover alone; the front comes once.
            var weathers: [Weather] = [.clear, .cumulus, .fewClouds, .hazy, .manyClouds, .clear, .icy]
            if index == 1 { weathers[4] = .overcast }
            if index == 3 { weathers[6] = .fewClouds }
            for place in weathers.indices.dropLast() {
                weathers.swapAt(place, place + Int(random.next() % UInt64(weathers.count - place)))
            }
            return weathers.enumerated().compactMap { place, weather in
                // Spread over the year, on days that lie fives apart, as two satellites pass.
                let day = 51 * place + 5 * Int(random.next() % 9)
                guard let date = CalendarDate(year: year, month: 1 + day / 30, day: min(1 + day % 30, 28)) else {
                    return nil
                }
                return ScenePlan(
                    number: index * weathers.count + place, date: date,
                    satellite: random.next() % 2 == 0 ? "S2A" : "S2B",
                    baseline: baseline(on: date), weather: weather)
            }
        }
    }

    /// The baseline that ESA processed with on a day.
    ///
    /// <https://sentiwiki.copernicus.eu/web/s2-processing>
    private static func baseline(on date: CalendarDate) -> String {
        switch (date.year, date.month) {
        case (2020, _), (2021, 1...2): "02.09"
        case (2021, 3...6): "03.00"
        case (2021, _): "03.01"
        case (2022, 1): "03.01"
        case (2022, _): "04.00"
        default: "05.09"
        }
    }
}
