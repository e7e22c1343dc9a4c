/// What the rest of the site must know of a page.
struct PageFacts: Hashable, Codable, Sendable {
    /// A page's form in another language, as its head names it.
    struct Alternate: Hashable, Codable, Sendable {
        let language: String
        let target: String
        let line: Int
    }

    /// A file that the page offers to take away.
    struct Offer: Hashable, Codable, Sendable {
        let target: String
        let line: Int
        /// Whether its licence stands with it.
        let hasLicence: Bool
    }

    let language: String
    let canonical: String?
    let alternates: [Alternate]
    let offers: [Offer]
    let figures: [FigureFact]
    /// Whether scripts of the page keep their state behind `#`.
    let hasMap: Bool
    /// Whether it is kept out of search: a page that answers for others, like 404, or that stands in a frame.
    let isAside: Bool
}
