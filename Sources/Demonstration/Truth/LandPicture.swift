import Foundation
package import GeoIO
import Geography
import Imagery

extension Land {
    /// The ground at a time in true colour, without clouds, for people to look at.
    package func picture(at moment: Moment) -> Picture { picture(at: moment, texture: ForestTexture(of: self)) }

    func picture(at moment: Moment, texture: ForestTexture) -> Picture {
        let sun = SunPosition(on: moment, latitude: site.latitude)
        let light = relief.light(from: sun.direction, zenith: sun.zenith * .pi / 180)
        let ground = Ground(of: self, at: moment, light: light, texture: texture)
        return ground.picture
    }
}

extension Ground {
    /// Red, green and blue, each from just below its darkest, with a root that lifts the dark.
    var picture: Picture {
        let darkest: [(band: Int, number: Float)] = [(3, 170), (2, 390), (1, 640)]
        var bytes: [UInt8] = []
        for (band, dark) in darkest {
            bytes += planes[band].values.map { UInt8(255 * pow((($0 - dark) / 2150).unit, 0.6)) }
        }
        bytes += [UInt8](repeating: 255, count: planes[0].values.count)
        return Picture(width: planes[0].width, height: planes[0].height, planes: bytes)
    }
}
