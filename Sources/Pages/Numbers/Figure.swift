import Languages
package import Project

/// A number in a page, tied to the statistic that it is.
///
/// The markup says which statistic, so that readers can look it up and the gate can hold one to the other.
package struct Figure: Hashable, Sendable {
    /// What is shown, in the form of the page's language, with its unit.
    package let text: String
    /// The number that was rounded, as the statistics have it; `nil` where its region was left out of the build.
    let value: String?
    let unit: String
    /// What it is of, each as a `data-` attribute of its own: measure, region, period, model, and what it is compared with.
    let facts: [Fact]

    struct Fact: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// What stands where the region was left out for want of files: not known, and so never 0.
    static let absent = Figure(text: "–", value: nil, unit: "", facts: [])

    /// What the template `figure` sees.
    package var templateValue: TemplateValue {
        [
            "text": .text(text), "value": .optional(value), "unit": .text(unit),
            "facts": .list(facts.map { ["name": .text($0.name), "value": .text($0.value)] }),
        ]
    }
}
