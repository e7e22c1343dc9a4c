import Project

extension Augmentation {
    init(_ recipe: YAMLMapping, channels: Int) throws(ConfigurationError) {
        let reader = try RecipeReader(.augmentation, in: recipe)
        let any = 0...Double.greatestFiniteMagnitude
        self.init()
        rotation = try reader.number("rotation", in: 0...360)
        turns = try reader.flag("turns")
        flips = try reader.flag("flips")
        shift = try reader.number("shift", in: any)
        shear = try reader.number("shear", in: 0...2)
        zoom = try reader.range("zoom", in: 0.1...10)
        stretch = try reader.number("stretch", in: 0...1)
        brightness = try reader.number("brightness", in: 0...2)
        bandBrightness = try reader.number("brightness_per_band", in: 0...2)
        contrast = try reader.number("contrast", in: 0...2)
        gamma = try reader.number("gamma", in: 0...2)
        haze = try reader.range("haze", in: 0...1)
        hazeTint = try reader.numbers("haze_tint")
        cutout = try reader.integer("cutout", in: 0...512)
        noise = try reader.number("noise", in: any)
        unit = try reader.number("unit", in: 1...65_535)
        guard hazeTint.isEmpty || hazeTint.count == channels, hazeTint.allSatisfy({ (0...1).contains($0) }) else {
            throw reader.error(at: "haze_tint", "'haze_tint' isn't a number for each of \(channels) bands, 0 to 1.")
        }
        probabilities = try Probabilities(RecipeReader(.probabilities, in: reader.mapping))
    }
}

extension Augmentation.Probabilities {
    fileprivate init(_ reader: RecipeReader) throws(ConfigurationError) {
        self.init()
        warp = try reader.number("warp", in: 0...1)
        brightness = try reader.number("brightness", in: 0...1)
        bandBrightness = try reader.number("brightness_per_band", in: 0...1)
        contrast = try reader.number("contrast", in: 0...1)
        gamma = try reader.number("gamma", in: 0...1)
        haze = try reader.number("haze", in: 0...1)
        cutout = try reader.number("cutout", in: 0...1)
        noise = try reader.number("noise", in: 0...1)
    }
}
