import Cartography
import Foundation

/// How colours look to eyes that lack one kind of cone, or none.
///
/// Machado, Oliveira and Fernandes (2009), severity 1, on linear light: <https://doi.org/10.1109/TVCG.2009.113>.
enum EyeKind: CaseIterable {
    case usual
    case protan
    case deutan
    case tritan

    private var matrix: [[Double]] {
        switch self {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protan:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
            ]
        case .deutan:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
            ]
        case .tritan:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
            ]
        }
    }

    func lab(of colour: Colour) -> LabColour {
        let light = colour.light
        return LabColour(light: matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) })
    }
}

/// A colour in CIELAB, under daylight.
struct LabColour {
    private let numbers: [Double]

    init(light: [Double]) {
        let toXYZ = [
            [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
        ]
        let f = zip(toXYZ, [0.95047, 1, 1.08883]).map { row, white in
            let share = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } / white
            return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116
        }
        numbers = [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    func distance(to other: LabColour) -> Double {
        zip(numbers, other.numbers).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
}

extension Colour {
    /// Red, green and blue as amounts of light.
    var light: [Double] {
        [red, green, blue].map { byte in
            let share = Double(byte) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
    }

    /// As WCAG has it, from 1 to 21.
    func contrast(to other: Colour) -> Double {
        let luminances = [self, other].map { colour in
            zip([0.2126, 0.7152, 0.0722], colour.light).reduce(0) { $0 + $1.0 * $1.1 }
        }
        return ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
    }
}
