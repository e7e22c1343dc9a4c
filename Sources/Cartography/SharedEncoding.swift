package import GeoIO
import Synchronization

/// A layer's features as text inside a page, made once for the pages of all languages.
///
/// Two are the same where they are of the same features.
package final class SharedEncoding: Sendable {
    package let features: FeatureCollection
    private let made = Mutex<LayerEncoding?>(nil)

    package init(of features: FeatureCollection) {
        self.features = features
    }

    package var encoding: LayerEncoding {
        made.withLock { made in
            if let made { return made }
            let encoding = LayerEncoding(of: features)
            made = encoding
            return encoding
        }
    }
}

extension SharedEncoding: Hashable {
    package static func == (first: SharedEncoding, second: SharedEncoding) -> Bool {
        first === second || first.features == second.features
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(features) }
}
