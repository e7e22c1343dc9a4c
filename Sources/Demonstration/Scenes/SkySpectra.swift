/// What clouds, ice and haze send back in the thirteen bands, reflectance times 10,000.
///
/// Chosen by us, with the order of bands that Hollstein et al. (2016), <https://doi.org/10.3390/rs8080666>, tell these kinds
/// apart by: water clouds are white and darken in the short-wave infrared; B10 lies in a band that vapour low in the air
/// shuts, so low clouds hardly show in it and ice clouds do; haze is blue.
enum SkySpectra {
    //                              B1    B2    B3    B4    B5    B6    B7    B8    B8A   B9    B10  B11   B12
    static let cloud: [Float] = /**/ [5300, 5250, 5050, 5250, 5350, 5450, 5550, 5500, 5600, 2050, 42, 3950, 3050]
    static let cirrus: [Float] = /**/ [950, 930, 900, 930, 940, 950, 960, 950, 960, 620, 420, 640, 430]
    static let haze: [Float] = /**/ [1250, 1150, 930, 780, 700, 640, 600, 540, 500, 140, 4, 190, 90]
    /// What haze takes from the ground's light.
    static let hazeLoss: [Float] = /**/ [0.55, 0.5, 0.43, 0.37, 0.34, 0.31, 0.29, 0.26, 0.25, 0.2, 0, 0.1, 0.06]
    /// What a cloud's shadow takes: the sky's blue light still comes in.
    static let shade: [Float] = /**/ [0.55, 0.6, 0.66, 0.7, 0.72, 0.74, 0.75, 0.76, 0.77, 0.7, 0.3, 0.8, 0.82]
}
