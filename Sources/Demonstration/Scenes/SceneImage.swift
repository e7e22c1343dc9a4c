import Geography
package import Imagery

/// What the satellite sees of the ground through the air: the digital numbers of one scene.
package struct SceneImage: Sendable {
    package let plan: ScenePlan
    package let sun: SunPosition
    package let sky: Sky
    private let ground: Ground
    private let seed: UInt64

    init(of land: Land, _ plan: ScenePlan, texture: ForestTexture) {
        self.plan = plan
        seed = land.seed
        sun = SunPosition(on: plan.moment, latitude: land.site.latitude)
        sky = Sky(plan.weather, sun: sun, seed: land.seed, number: plan.number, side: land.window.width)
        let light = land.relief.light(from: sun.direction, zenith: sun.zenith * .pi / 180)
        ground = Ground(of: land, at: plan.moment, light: light, texture: texture)
    }

    /// The numbers of a band at its own resolution, row by row, on the scale before baseline 04.00.
    package func numbers(of band: Band) -> [UInt16] {
        let index = Band.allCases.firstIndex(of: band) ?? 0
        let seen = throughAir(index).shrunk(by: Int(band.resolution / 10))
        var noise = GrainNoise(seed: seed, plan.number, index)
        let grain = GrainNoise.deviations[index]
        return seen.values.map { value in
            // Light itself is grainy: bright pixels more so.
            let spread = grain * (0.6 + 0.4 * (max(value, 0) / 1500).squareRoot())
            return UInt16(min(max((value + spread * noise.next()).rounded(), 1), 28_000))
        }
    }

    private func throughAir(_ band: Int) -> Plane {
        var plane = ground.planes[band]
        let (air, cloud) = (Spectrum.air.numbers[band], SkySpectra.cloud[band])
        let (hazeLight, hazeLoss) = (SkySpectra.haze[band], SkySpectra.hazeLoss[band])
        let (ice, shade) = (SkySpectra.cirrus[band], SkySpectra.shade[band])
        let vapour = Band.allCases[band] == .b9 ? 1 / plan.weather.vapour : 1
        for index in plane.values.indices {
            var value = plane.values[index] * vapour
            value = air + (value - air) * (1 - shade * sky.shadows.values[index])
            let haze = sky.haze.values[index]
            value = value * (1 - hazeLoss * haze) + hazeLight * haze
            let share = sky.clouds.values[index]
            value += share * (cloud * sky.brightness.values[index] - value)
            let cirrus = sky.cirrus.values[index]
            plane.values[index] = value * (1 - 0.15 * cirrus) + ice * cirrus
        }
        return plane
    }
}
