/// The size of a picture in pixels, and its channels: the pixel order is rows, columns, channels.
package struct ImageShape: Sendable, Equatable, CustomStringConvertible {
    package let height: Int
    package let width: Int
    package let channels: Int

    package init(height: Int, width: Int, channels: Int) {
        self.height = height
        self.width = width
        self.channels = channels
    }

    /// The number of values, rows x columns x channels.
    package var count: Int { height * width * channels }

    package var description: String { "\(height) x \(width) x \(channels)" }
}

/// The shape of what flows from one step to the next, for one window.
package enum TensorShape: Sendable, Equatable, CustomStringConvertible {
    case image(ImageShape)
    case vector(Int)

    /// The number of values.
    package var count: Int {
        switch self {
        case .image(let shape): shape.count
        case .vector(let count): count
        }
    }

    /// Whether it has one axis only.
    var isVector: Bool {
        guard case .vector = self else { return false }
        return true
    }

    /// The length of the axis that softmax runs along.
    package var lastAxis: Int {
        switch self {
        case .image(let shape): shape.channels
        case .vector(let count): count
        }
    }

    package var description: String {
        switch self {
        case .image(let shape): shape.description
        case .vector(let count): "\(count)"
        }
    }
}
