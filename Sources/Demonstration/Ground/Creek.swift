import Geography

/// A creek under the trees: a darker line, brown with silt below a mine that works.
struct Creek: LandPart {
    let course: Course
    private let window: Window
    private let shade: [Float]
    private let ways: [Float]
    /// Where mines stand along it, and when they work.
    var mines: [(way: Double, years: ClosedRange<Double>)] = []

    init?(_ course: Course, over ground: Window) {
        guard let window = Window(around: course.spots, margin: 4, within: ground) else { return nil }
        let field = CourseField(course, over: window, reach: 3)
        shade = field.distances.map { (1.35 - $0).unit }
        ways = field.ways
        (self.course, self.window) = (course, window)
    }

    func covers(at moment: Moment) -> [Cover] {
        let silt = mines.filter { $0.years.contains(moment.year) }.map { Float($0.way) }.min()
        let brown = zip(shade, ways).map { shade, way in silt.map { way > $0 ? shade * 0.42 : 0 } ?? 0 }
        return [
            Cover(.blackWater, shade.map { $0 * 0.2 }, in: window),
            Cover(.brownPool, brown, in: window),
        ]
    }
}
