import Geography
import Imagery

/// The clouds, shadows and haze of one scene, pixel by pixel.
package struct Sky: Sendable {
    /// How much of each pixel clouds hide, 0...1.
    package let clouds: Plane
    /// How bright the clouds are, around 1.
    let brightness: Plane
    /// How deep in a cloud's shadow each pixel lies, 0...1.
    package let shadows: Plane
    let haze: Plane
    let cirrus: Plane

    init(_ weather: Weather, sun: SunPosition, seed: UInt64, number: Int, side: Int) {
        // Clouds beyond the ground's edge throw shadows into it.
        let margin = 150
        let field = Sky.field(weather, seed: seed, number: number, side: side / 2 + margin)
        let throwing = sun.direction * sun.slant * weather.base / 10
        let cloud = { (x: Double, y: Double) in field.sample(x / 2 + Double(margin) / 2, y / 2 + Double(margin) / 2) }
        let billows = Noise(seed: seed, 1100 + number, scale: 13, octaves: 3, roughness: 0.6)
        let billow = Plane(side / 2, side / 2) { billows(Double($0), Double($1)) }
        clouds = Plane(side, side) { column, row in cloud(Double(column) + 0.5, Double(row) + 0.5).step(0, 0.5) }
        brightness = Plane(side, side) { column, row in
            let (x, y) = (Double(column) + 0.5, Double(row) + 0.5)
            // Thick clouds are bright, most of all on the side of the sun.
            let thick = cloud(x, y)
            let lit = thick - cloud(x + sun.direction.x * 5, y + sun.direction.y * 5)
            return 0.74 + 0.5 * min(thick, 1.2) / 1.2 + 0.45 * lit + 0.13 * billow.sample(x / 2, y / 2)
        }
        shadows = Plane(side, side) { column, row in
            cloud(Double(column) + 0.5 + throwing.x, Double(row) + 0.5 + throwing.y).step(0, 0.5)
        }
        let drift = Noise(seed: seed, 1200 + number, scale: 260, octaves: 3)
        let veil = Noise(seed: seed, 1300 + number, scale: 120, octaves: 4)
        let (thin, ice) = (weather.haze, weather.cirrus)
        let driftField = Plane(side / 4, side / 4) { drift(Double($0) * 4, Double($1) * 4) }
        let veilField = Plane(side / 4, side / 4) { veil(Double($0) * 4, Double($1) * 1.5) }
        haze = Plane(side, side) { max(0, thin * (1 + 0.6 * driftField.sample(Double($0) / 4, Double($1) / 4))) }
        cirrus = Plane(side, side) { ice * (0.3 + veilField.sample(Double($0) / 4, Double($1) / 4)).step(-0.2, 0.9) }
    }

    /// How thick clouds are on pixels of 20 m: 0 where there is none.
    private static func field(_ weather: Weather, seed: UInt64, number: Int, side: Int) -> Plane {
        let shape = Noise(seed: seed, 1000 + number, scale: weather.size / 2, octaves: 5, roughness: 0.52)
        let groups = Noise(seed: seed, 1050 + number, scale: weather.size * 2.2, octaves: 2)
        var field = Plane(side, side) { column, row in
            shape(Double(column), Double(row)) + 0.45 * groups(Double(column), Double(row))
        }
        let floor = field.quantile(1 - weather.cover)
        for index in field.values.indices { field.values[index] = max(0, (field.values[index] - floor) / 0.32) }
        return field
    }

    /// Part of the ground under clouds.
    var cloudCover: Double { Double(clouds.values.count { $0 > 0.3 }) / Double(clouds.values.count) }
}

extension Sky {
    /// The sky of a scene.
    package init(of plan: ScenePlan, over land: Land) {
        let sun = SunPosition(on: plan.moment, latitude: land.site.latitude)
        self.init(plan.weather, sun: sun, seed: land.seed, number: plan.number, side: land.window.width)
    }
}
