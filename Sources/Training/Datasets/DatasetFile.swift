import Foundation
import Imagery
import NeuralNetwork

/// An HDF5 file that should be a dataset: what it lacks or gets wrong is told as a ``DatasetError``.
struct DatasetFile: ~Copyable {
    let path: String
    private let file: HDF5File

    /// The most that is read of the pixels, in bytes: 100,000 patches of 48 px and all bands are 6 GB.
    private static let largestPixels = 8 << 30

    init(reading path: String) throws(DatasetError) {
        do {
            file = try HDF5File(reading: path)
        } catch {
            throw DatasetError(error, of: path)
        }
        self.path = path
    }

    func contains(_ part: String) -> Bool { file.contains(part) }

    func string(attribute: String) throws(DatasetError) -> String? {
        try strings(attribute: attribute, isOptional: true).first
    }

    func strings(attribute: String, isOptional: Bool = false) throws(DatasetError) -> [String] {
        let strings = try explaining { () throws(NetworkError) in try file.strings(attribute: attribute) }
        guard let strings = strings ?? (isOptional ? [] : nil) else {
            throw .notADataset(path, found: "has no attribute '\(attribute)'")
        }
        return strings
    }

    func integer(attribute: String) throws(DatasetError) -> Int? {
        try explaining { () throws(NetworkError) in try file.integer(attribute: attribute) }
    }

    func bands() throws(DatasetError) -> [Band] {
        let names = try strings(attribute: "bands")
        let bands = names.compactMap { Band($0) }
        guard !bands.isEmpty, bands.count == names.count, Set(bands).count == bands.count else {
            throw .badBands(path, names)
        }
        return bands
    }

    /// Patches x rows x columns x bands, as many rows as columns.
    func pixels<Value: HDF5Value>(_ part: String, as type: Value.Type, bands: Int) throws(DatasetError) -> Tensor<Value>
    {
        guard contains(part) else { throw .notADataset(path, found: "has no '\(part)'") }
        let shape = try explaining { () throws(NetworkError) in try file.shape(of: part) }
        guard shape.count == 4, shape[1] > 0, shape[1] == shape[2], shape[3] == bands else {
            throw .misshapen(
                path, part: part, found: shape, expected: "patches x rows x as many columns x \(bands) bands")
        }
        return try explaining { () throws(NetworkError) in try file.read(part, atMost: Self.largestPixels) }
    }

    /// One value, or `each` values, a patch.
    func column<Value: HDF5Value>(
        _ part: String, of count: Int, each: Int? = nil, as type: Value.Type = Value.self
    ) throws(DatasetError) -> [Value] {
        guard contains(part) else { throw .notADataset(path, found: "has no '\(part)'") }
        let expected = [count] + (each.map { [$0] } ?? [])
        let shape = try explaining { () throws(NetworkError) in try file.shape(of: part) }
        guard shape == expected else {
            throw .misshapen(
                path, part: part, found: shape, expected: expected.map(String.init).joined(separator: " x "))
        }
        return try explaining { () throws(NetworkError) in try file.read(part).values }
    }

    private func explaining<Result>(_ body: () throws(NetworkError) -> Result) throws(DatasetError) -> Result {
        do {
            return try body()
        } catch {
            throw DatasetError(error, of: path)
        }
    }
}

extension DatasetError {
    /// What reading an HDF5 file stumbled over, in the words of datasets.
    init(_ error: NetworkError, of path: String) {
        self =
            switch error {
            case .missingFile: .missingFile(path)
            case .notHDF5(_, let found): .notADataset(path, found: "is \(found)")
            case .missingPart(_, let part): .notADataset(path, found: "has no \(part)")
            case .truncated(_, let bytes, let expected):
                .damaged(path, reason: "it has \(bytes) bytes of \(expected)")
            case .damaged(_, let part, let reason): .damaged(path, reason: "\(part): \(reason)")
            case .tooLarge(_, let part, let shape):
                .damaged(
                    path,
                    reason: "'\(part)' claims \(shape.map(String.init).joined(separator: " x ")) values, "
                        + "more than minemap reads at once")
            case .cannotWrite(_, let reason): .cannotWrite(path, reason: reason)
            default: .damaged(path, reason: "\(error)")
            }
    }
}
