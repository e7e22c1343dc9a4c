import Geography
import Pages
import Project
import Statistics

extension Numbers {
    /// A basin in two periods by one model, a river that two models looked at, and a region that was left out.
    static let sample = Numbers(
        [
            row("basin", "2016", "v4", count: 4_436, 34_823.6587, 34_823.6587),
            row(
                "basin", "2020", "v4", count: 6_529, 51_239.6414, 71_398.0145,
                AreaChange(
                    new: .hectares(36_574.3558), lost: .hectares(20_158.3732), persisting: .hectares(14_665.2856))),
            row("river", "2020", "one", count: 0, 0, 0),
            row("river", "2020", "two", count: 3, 9.96, 9.96, observed: 0.9912),
            row("river", "2021", "one", count: 3, 9.96, 9.96),
        ],
        above: [Above(region: "basin", period: year("2020"), model: "v4", score: 0.5): 4_443], absent: ["far"])

    private static func year(_ name: String) -> Period {
        guard let period = Period(name) else { preconditionFailure("'\(name)' is a period") }
        return period
    }

    private static func row(
        _ region: String, _ period: String, _ model: String, count: Int, _ footprint: Double, _ cumulative: Double,
        _ change: AreaChange? = nil, observed: Double? = nil
    ) -> MinedArea {
        MinedArea(
            region: region, period: year(period), model: model, threshold: 0.3, detectionCount: count, repairedCount: 0,
            observedShare: observed, ground: nil, footprint: .hectares(footprint), polygonSum: .hectares(footprint),
            change: change, cumulative: .hectares(cumulative), dataDigest: "")
    }

    /// What a tag shows in one of the languages that we publish in, with plain spaces.
    func text(_ tag: String, in code: String = "en") throws -> String {
        try figure(NumberTag(tag), in: Repository.edition(code)).text.replacing("\u{A0}", with: " ")
    }
}
