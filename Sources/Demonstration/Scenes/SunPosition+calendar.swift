import Foundation
import Geography
package import Imagery

extension SunPosition {
    /// Where the sun stands when the satellites pass, at half past ten of local solar time.
    ///
    ///     δ = −23.44° cos(360° (N + 10) / 365)           the sun's declination on day N
    ///     cos z = sin φ sin δ + cos φ cos δ cos h        h = −22.5°, the hour angle
    ///
    /// Good to half a degree. Reference: Iqbal (1983), An Introduction to Solar Radiation, chapter 1.
    package init(on moment: Moment, latitude: Double) {
        let day = (moment.year - moment.year.rounded(.down)) * 365
        let declination = -23.44 * .pi / 180 * cos(2 * .pi * (day + 10) / 365)
        let (place, hour) = (latitude * .pi / 180, -22.5 * .pi / 180)
        let height = sin(place) * sin(declination) + cos(place) * cos(declination) * cos(hour)
        let east = -cos(declination) * sin(hour)
        let north = cos(place) * sin(declination) - sin(place) * cos(declination) * cos(hour)
        let azimuth = atan2(east, north) * 180 / .pi
        self.init(zenith: acos(height) * 180 / .pi, azimuth: azimuth < 0 ? azimuth + 360 : azimuth)
    }

    /// Towards the sun over the ground, in pixels right and down.
    var direction: Spot { Spot(sin(azimuth * .pi / 180), -cos(azimuth * .pi / 180)) }

    var slant: Double { tan(zenith * .pi / 180) }
}
