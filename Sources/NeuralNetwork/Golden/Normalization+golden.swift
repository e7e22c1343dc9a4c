extension Normalization {
    /// Reads what the golden file's attribute `normalization` names.
    init(goldenFile file: borrowing HDF5File, channels: Int) throws(NetworkError) {
        guard let name = try file.string(attribute: "normalization") else {
            throw .missingPart(file.path, part: "attribute 'normalization'")
        }
        switch name {
        case "clip3000": self = .scale(by: 3000, clip: 0...1)
        case "clip10000": self = .scale(by: 10000, clip: 0...1)
        case "unit_norm":
            let mean = try file.read("mean", as: Double.self).values
            let deviation = try file.read("std", as: Double.self).values
            guard mean.count == channels, deviation.count == channels, deviation.allSatisfy({ $0 > 0 }) else {
                throw .unusableGolden(
                    file.path, reason: "its mean and std aren't for \(channels) channels, or a std isn't above 0")
            }
            self = .standardize(mean: mean, deviation: deviation)
        default:
            throw .unusableGolden(
                file.path, reason: "its normalization is '\(name)', not unit_norm, clip3000 or clip10000")
        }
    }
}
