import Geography

/// A road or track of earth, a pixel wide or less.
struct Road: LandPart {
    let course: Course
    let window: Window
    /// When it is cut, in years with their fraction.
    let built: Double
    private let share: [Float]
    private let verge: [Float]

    /// A width of less than a pixel covers part of each.
    init?(_ course: Course, width: Double, built: Double, over ground: Window) {
        guard let window = Window(around: course.spots, margin: 4, within: ground) else { return nil }
        let field = CourseField(course, over: window, reach: 4)
        share = field.distances.map { (Float(width / 2) - $0 + 0.5).unit * Float(min(width, 1)) }
        verge = field.distances.map { (Float(width / 2) + 1 - $0 + 0.5).unit }
        (self.course, self.window, self.built) = (course, window, built)
    }

    /// Which share of each pixel is bare road.
    func shares(at moment: Moment) -> [Float] { moment.year > built ? share : share.map { _ in 0 } }

    func covers(at moment: Moment) -> [Cover] {
        guard moment.year > built else { return [] }
        return [
            Cover(.greenPasture, verge.map { $0 * 0.55 }, in: window),
            Cover(.laterite, share.map { $0 * 0.85 }, in: window),
        ]
    }
}
