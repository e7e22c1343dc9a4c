import ArgumentParser
import Imagery

/// Bands as they are written on a command line: `B4,B3,B2`.
struct BandList: ExpressibleByArgument {
    let bands: [Band]

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingPrefix(" ") }
        bands = names.compactMap { Band($0) }
        guard !bands.isEmpty, bands.count == names.count, Set(bands).count == bands.count else { return nil }
    }
}
