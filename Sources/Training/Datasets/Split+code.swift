extension Split {
    /// How files write it: 0 train, 1 validation, 2 test.
    var code: UInt8 {
        switch self {
        case .train: 0
        case .validation: 1
        case .test: 2
        }
    }

    init?(code: UInt8) {
        guard let split = Split.allCases.first(where: { $0.code == code }) else { return nil }
        self = split
    }
}
