import ArgumentParser
import Geography
import Imagery
import Pipeline
import Project
import Training

/// `minemap dataset create`: sampling locations and imagery become a dataset.
struct DatasetCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Cut patches around sampling locations out of the imagery that site.yml names.",
        discussion: """
            Sampling locations are GeoJSON points or polygons. Whether they are mines is each feature's 'label' (1 or 0), \
            else the file's title, which has 'pos' or 'neg' in it. A feature's 'start_date' and 'end_date' go before \
            --periods.

            Each location gives a patch a mosaic window: a composite by the rules of the imagery's entry. What was asked \
            for and isn't made is counted. Patches are then divided by place.

              minemap dataset create --locations amazon_positives.geojson --locations amazon_negatives.geojson \\
                --imagery archive --periods 2020 --mosaic 6 --bands B4,B3,B2 patches.h5
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: ArgumentHelp("The dataset that is written (HDF5).", valueName: "out.h5"))
    var output: String

    @Option(help: ArgumentHelp("A file of sampling locations; may be given several times.", valueName: "file"))
    var locations: [String]

    @Option(help: ArgumentHelp("The entry of 'imagery:' in site/site.yml.", valueName: "name"))
    var imagery: String

    @Option(help: "A year, quarter or span of dates; may be given several times.", transform: Period.init(argument:))
    var periods: [Period] = []

    @Option(help: ArgumentHelp("Months of a mosaic window; the whole period without it.", valueName: "months"))
    var mosaic: Int?

    @Option(help: ArgumentHelp("The bands in order, like B4,B3,B2 (default: all of the level).", valueName: "list"))
    var bands: BandList?

    @Option(help: "The level of the products, L1C or L2A.", transform: ProcessingLevel.init(argument:))
    var level = ProcessingLevel.l1c

    @Option(help: "The side of a patch, in pixels of 10 m.")
    var size = 48

    @Option(help: ArgumentHelp("A patch is kept when less than this part of it is masked.", valueName: "part"))
    var masked = 0.1

    @Option(help: ArgumentHelp("A patch is kept when less than this part of it is black.", valueName: "part"))
    var black = 0.1

    @Option(help: ArgumentHelp("Whose black pixels are looked at: mines, all or none.", valueName: "class"))
    var blackOf = PatchFilter.Subject.mines

    @OptionGroup(title: "Splits") var splits: SplitOptions

    func validate() throws {
        guard (1...512).contains(size), (1...240).contains(mosaic ?? 1), masked > 0, black > 0 else {
            throw ValidationError(
                "A patch has 1 to 512 pixels, a mosaic window 1 to 240 months; --masked and --black are above 0.")
        }
    }

    func run() async throws {
        let places = try locations.flatMap { try SamplingLocation.read($0) }
        guard !periods.isEmpty || places.allSatisfy({ $0.period != nil }) else {
            throw ValidationError("Not all locations have dates of their own. Name periods, like --periods 2020.")
        }
        let maker = try PatchMaker(in: options.folder, imagery: imagery, for: request)
        let bar = ProgressBar()
        var (dataset, outcome) = try await maker.make(of: places) { bar.show($0, of: $1, "cutting patches") }
        bar.clear()
        print(outcome.text)
        guard !dataset.records.isEmpty else { throw ExitCode.failure }
        try dataset.split(by: splits.given() ?? SplitRule())
        try dataset.write(to: output)
        print("\n\(dataset.table)\n\n\(output): \(dataset.summary)")
    }

    private var request: PatchRequest {
        let usual = Band.allCases.filter { level == .l1c || $0 != .b10 }
        var request = PatchRequest(bands: bands?.bands ?? usual, periods: periods)
        (request.side, request.level, request.mosaicMonths) = (size, level, mosaic)
        request.filter.mostMasked = masked
        request.filter.mostBlack = black
        request.filter.blackOf = blackOf
        return request
    }
}

extension PatchFilter.Subject: ExpressibleByArgument {}

extension Period {
    /// The period that somebody asks for.
    init(argument: String) throws {
        guard let period = Period(argument) else {
            throw ValidationError(
                "'\(argument)' isn't a period. Write a year, like 2024, a quarter, like 2025-Q2, or 2020-01-01..2021-02-01."
            )
        }
        self = period
    }
}
