import Languages
import Project

/// What the page of methods says of a model: the facts of its card.
package struct ModelSummary: Hashable, Sendable {
    package struct Fact: Hashable, Sendable {
        package let label: String
        package let value: String
        /// Whether the card's own words stand there, which are in the card's language.
        package let isOfCard: Bool

        package init(_ label: String, _ value: String, isOfCard: Bool = false) {
            self.label = label
            self.value = value
            self.isOfCard = isOfCard
        }
    }

    package let name: String
    package let facts: [Fact]

    package init(name: String, facts: [Fact]) {
        self.name = name
        self.facts = facts
    }

    /// Where its card stands on the page.
    package static func anchor(of name: String) -> String { "model-\(name)" }
}

extension ModelSummary {
    func value(in language: Language) -> TemplateValue {
        [
            "id": .text(ModelSummary.anchor(of: name)), "name": .text(name),
            "facts": .list(
                facts.map { fact in
                    [
                        "label": .text(fact.label), "value": .text(fact.value),
                        "isForeign": .flag(fact.isOfCard && language.code != "en"),
                    ]
                }),
        ]
    }
}
