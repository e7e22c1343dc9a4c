/// What the invented ground is made of, with the spectrum of each.
///
/// Every number was chosen by us: none is copied from a library or measured in a scene. What guided the choice:
///
/// - Levels: forest's medians in B2 to B4 lie in the ranges that `SceneTests` states; the others were set beside them so
///   that surfaces stand apart as people know them from true-colour pictures (sand brighter than roads, pits yellow to
///   turquoise, river brown).
/// - Leaves (`highForest` to `greenPasture`, `bushes`): the red edge and the fall from B8A to B12 of living leaves in the
///   libraries of Meerdink et al. (2019), <https://doi.org/10.1016/j.rse.2019.05.015>, and Kokaly et al. (2017),
///   <https://doi.org/10.3133/ds1035>. How palms, flooded forest and regrowth differ from high forest is ours.
/// - Dry plants and soils (`dryPasture`, `slash`, `laterite`, `slideSoil`): the steady rise to B11 of the same libraries'
///   dry vegetation and soils; how much they mix with leaves is ours.
/// - Turbid water (`river`, the pools): red and near infrared rise with what floats in it, and short-wave infrared stays
///   dark, as Nechad et al. (2010) have it, <https://doi.org/10.1016/j.rse.2009.11.022>. The colours of the pools are ours.
/// - `burnt`, `roofs`, `yards`, `sand`, `wetSand`, `ochreTailings`, `paleTailings`, `greyMud`, `blackWater`, `greenWater`,
///   `fishPond` and `farmPond`: ours, with no source.
///
/// B1 adds the air's blue light to each, B9 and B10 what vapour leaves: ours as well.
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
        case .highForest: /*       */ Spectrum(1195, 895, 778, 462, 760, 1990, 2510, 2430, 2800, 520, 11, 1375, 548)
        case .floodForest: /*      */ Spectrum(1205, 912, 820, 484, 830, 2250, 2880, 2770, 3170, 570, 11, 1485, 603)
        case .palmSwamp: /*        */ Spectrum(1200, 900, 795, 478, 800, 1910, 2340, 2280, 2590, 480, 11, 1265, 533)
        case .youngForest: /*      */ Spectrum(1195, 905, 850, 500, 890, 2580, 3380, 3240, 3680, 640, 11, 1720, 690)
        case .greenPasture: /*     */ Spectrum(1220, 950, 945, 700, 1110, 2330, 2780, 2680, 3030, 570, 12, 2320, 1230)
        case .dryPasture: /*       */
            Spectrum(1250, 1005, 1070, 1040, 1410, 2140, 2490, 2440, 2740, 540, 12, 2880, 1840)
        case .slash: /*            */ Spectrum(1225, 955, 945, 930, 1190, 1640, 1890, 1890, 2140, 430, 12, 2480, 1690)
        case .burnt: /*            */ Spectrum(1160, 845, 685, 560, 640, 850, 980, 1010, 1190, 270, 11, 1500, 1240)
        case .laterite: /*         */
            Spectrum(1370, 1240, 1320, 1600, 1830, 2090, 2340, 2380, 2640, 560, 13, 3300, 2600)
        case .slideSoil: /*        */
            Spectrum(1330, 1190, 1235, 1400, 1640, 1920, 2140, 2150, 2400, 510, 13, 2930, 2240)
        case .roofs: /*            */
            Spectrum(1600, 1640, 1720, 1830, 1930, 2030, 2130, 2200, 2250, 520, 14, 2300, 1900)
        case .yards: /*            */
            Spectrum(1300, 1090, 1180, 1330, 1580, 2050, 2300, 2300, 2540, 520, 13, 2750, 1950)
        case .river: /*            */ Spectrum(1320, 1165, 1225, 1195, 1215, 930, 930, 770, 670, 165, 10, 125, 60)
        case .sand: /*             */
            Spectrum(1680, 1690, 1965, 2160, 2370, 2580, 2720, 2750, 2910, 620, 14, 3380, 2850)
        case .wetSand: /*          */ Spectrum(1400, 1310, 1385, 1450, 1540, 1570, 1600, 1550, 1590, 350, 12, 1380, 900)
        case .bushes: /*           */ Spectrum(1205, 930, 900, 590, 980, 2420, 3060, 2960, 3340, 600, 11, 1850, 820)
        case .blackWater: /*       */ Spectrum(1120, 805, 580, 370, 345, 265, 240, 200, 170, 60, 10, 75, 38)
        case .greenWater: /*       */ Spectrum(1150, 870, 800, 475, 620, 500, 480, 430, 380, 105, 10, 115, 55)
        case .ochreTailings: /*    */
            Spectrum(1500, 1480, 1660, 2000, 2240, 2490, 2710, 2720, 2920, 610, 13, 3440, 2670)
        case .paleTailings: /*     */
            Spectrum(1800, 1880, 2150, 2560, 2790, 3010, 3190, 3200, 3390, 700, 14, 3800, 3100)
        case .greyMud: /*          */
            Spectrum(1390, 1310, 1370, 1440, 1570, 1760, 1870, 1860, 1970, 430, 13, 2050, 1450)
        case .milkyPool: /*        */ Spectrum(1600, 1620, 1920, 1940, 1950, 1520, 1480, 1230, 1030, 255, 11, 200, 90)
        case .brownPool: /*        */ Spectrum(1390, 1300, 1470, 1640, 1670, 1170, 1120, 890, 750, 190, 10, 145, 68)
        case .turquoisePool: /*    */ Spectrum(1450, 1430, 1630, 1080, 860, 540, 500, 420, 350, 100, 10, 112, 52)
        case .greyGreenPool: /*    */ Spectrum(1310, 1160, 1230, 985, 905, 570, 535, 435, 365, 105, 10, 120, 58)
        case .oldPool: /*          */ Spectrum(1200, 950, 920, 600, 650, 440, 415, 345, 292, 86, 10, 100, 50)
        case .fishPond: /*         */ Spectrum(1200, 980, 985, 690, 700, 435, 410, 350, 295, 90, 10, 110, 52)
        case .farmPond: /*         */ Spectrum(1215, 990, 1010, 900, 900, 560, 520, 430, 360, 100, 10, 115, 55)
        }
    }
}
