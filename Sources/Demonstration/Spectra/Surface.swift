/// What the invented ground is made of, with the spectrum of each.
///
/// Levels are typical ones: where real L1C chips were at hand (Amazon forest, mines and their pools, rivers, new
/// clearings, in B2 to B4) the numbers lie in the middle of theirs, and the shapes from one band to the next follow
/// published spectra:
///
/// - leaves, dry wood, soils: Meerdink et al. (2019), <https://doi.org/10.1016/j.rse.2019.05.015>, and the USGS library
///   of Kokaly et al. (2017), <https://doi.org/10.3133/ds1035>;
/// - water with suspended sediment, whose red and near infrared rise with turbidity: Nechad et al. (2010),
///   <https://doi.org/10.1016/j.rse.2009.11.022>;
/// - clouds, cirrus and shadows in all thirteen bands: Hollstein et al. (2016), <https://doi.org/10.3390/rs8080666>.
enum Surface: CaseIterable, Sendable {
    case highForest, floodForest, palmSwamp, youngForest
    case greenPasture, dryPasture, slash, burnt
    case laterite, slideSoil, roofs, yards
    case river, sand, wetSand, bushes
    case blackWater, greenWater
    case ochreTailings, paleTailings, greyMud
    case milkyPool, brownPool, turquoisePool, greyGreenPool, oldPool
    case fishPond, farmPond

    //                                       B1    B2    B3    B4    B5    B6    B7    B8    B8A   B9   B10 B11   B12
    var spectrum: Spectrum {
        switch self {
        case .highForest: /*       */ Spectrum(1175, 872, 755, 448, 745, 1980, 2500, 2420, 2790, 520, 11, 1370, 545)
        case .floodForest: /*      */ Spectrum(1185, 888, 800, 470, 815, 2240, 2870, 2760, 3160, 570, 11, 1480, 600)
        case .palmSwamp: /*        */ Spectrum(1180, 880, 775, 465, 790, 1900, 2330, 2270, 2580, 480, 11, 1260, 530)
        case .youngForest: /*      */ Spectrum(1195, 905, 850, 500, 890, 2580, 3380, 3240, 3680, 640, 11, 1720, 690)
        case .greenPasture: /*     */ Spectrum(1220, 950, 945, 700, 1110, 2330, 2780, 2680, 3030, 570, 12, 2320, 1230)
        case .dryPasture: /*       */
            Spectrum(1250, 1005, 1070, 1040, 1410, 2140, 2490, 2440, 2740, 540, 12, 2880, 1840)
        case .slash: /*            */ Spectrum(1225, 955, 945, 930, 1190, 1640, 1890, 1890, 2140, 430, 12, 2480, 1690)
        case .burnt: /*            */ Spectrum(1160, 845, 685, 560, 640, 850, 980, 1010, 1190, 270, 11, 1500, 1240)
        case .laterite: /*         */
            Spectrum(1290, 1080, 1210, 1620, 1870, 2130, 2380, 2420, 2680, 560, 13, 3350, 2650)
        case .slideSoil: /*        */
            Spectrum(1275, 1050, 1120, 1440, 1690, 1960, 2180, 2190, 2440, 510, 13, 2980, 2280)
        case .roofs: /*            */
            Spectrum(1600, 1640, 1720, 1830, 1930, 2030, 2130, 2200, 2250, 520, 14, 2300, 1900)
        case .yards: /*            */
            Spectrum(1300, 1090, 1180, 1330, 1580, 2050, 2300, 2300, 2540, 520, 13, 2750, 1950)
        case .river: /*            */ Spectrum(1245, 1085, 1225, 1265, 1290, 960, 960, 790, 690, 170, 10, 130, 62)
        case .sand: /*             */
            Spectrum(1490, 1470, 1770, 2110, 2330, 2550, 2700, 2730, 2900, 620, 14, 3380, 2850)
        case .wetSand: /*          */ Spectrum(1290, 1140, 1260, 1380, 1490, 1530, 1570, 1520, 1560, 350, 12, 1350, 880)
        case .bushes: /*           */ Spectrum(1205, 930, 900, 590, 980, 2420, 3060, 2960, 3340, 600, 11, 1850, 820)
        case .blackWater: /*       */ Spectrum(1120, 805, 580, 370, 345, 265, 240, 200, 170, 60, 10, 75, 38)
        case .greenWater: /*       */ Spectrum(1150, 870, 800, 475, 620, 500, 480, 430, 380, 105, 10, 115, 55)
        case .ochreTailings: /*    */
            Spectrum(1350, 1210, 1490, 2000, 2250, 2500, 2720, 2730, 2930, 610, 13, 3450, 2680)
        case .paleTailings: /*     */
            Spectrum(1540, 1590, 1990, 2440, 2690, 2930, 3120, 3130, 3330, 690, 14, 3750, 3050)
        case .greyMud: /*          */
            Spectrum(1310, 1190, 1370, 1540, 1670, 1850, 1960, 1950, 2060, 450, 13, 2150, 1520)
        case .milkyPool: /*        */ Spectrum(1470, 1500, 1850, 2010, 2020, 1600, 1560, 1310, 1110, 270, 11, 210, 95)
        case .brownPool: /*        */ Spectrum(1290, 1180, 1460, 1780, 1810, 1260, 1210, 960, 810, 200, 10, 150, 70)
        case .turquoisePool: /*    */ Spectrum(1340, 1350, 1530, 960, 770, 480, 450, 380, 320, 95, 10, 110, 50)
        case .greyGreenPool: /*    */ Spectrum(1250, 1110, 1250, 985, 905, 560, 530, 430, 360, 105, 10, 120, 58)
        case .oldPool: /*          */ Spectrum(1170, 925, 890, 560, 625, 425, 400, 335, 285, 85, 10, 100, 50)
        case .fishPond: /*         */ Spectrum(1200, 980, 985, 690, 700, 435, 410, 350, 295, 90, 10, 110, 52)
        case .farmPond: /*         */ Spectrum(1215, 990, 1010, 900, 900, 560, 520, 430, 360, 100, 10, 115, 55)
        }
    }
}
