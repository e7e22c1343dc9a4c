import Detections
import Geography
import Imagery
import Languages
import Pages
import Project

extension Press {
    /// The cards of the project's models, in the words of the edition.
    var models: [ModelSummary] {
        cards.map { card in
            let regions = surveys.filter { $0.model == card.version }.map { $0.region.title[edition.language] }
            return ModelSummary(of: card, usedFor: Set(regions).sorted(), in: edition)
        }
    }
}

extension ModelSummary {
    fileprivate init(of card: ModelCard, usedFor regions: [String], in edition: Edition) {
        let (language, phrases) = (edition.language, edition.phrases)
        let pixels = ["window": "\(card.windowSize)", "metres": "\(card.windowSize * 10)", "stride": "\(card.stride)"]
        let outputs =
            card.memberCount == 1
            ? phrases.text("models.one") : phrases.text("models.several", ["count": "\(card.memberCount)"])
        var facts = [
            Fact(phrases.text("models.bands"), card.bands.map(\.rawValue).joined(separator: " ")),
            Fact(phrases.text("models.window"), phrases.text("models.window.text", pixels)),
            Fact(phrases.text("models.input"), card.formula, isOfCard: true),
            Fact(phrases.text("models.networks"), outputs),
            Fact(phrases.text("fact.threshold"), language.text(of: card.threshold, decimals: 2)),
            Fact(phrases.text("models.imagery"), "Sentinel-2 \(card.level)"),
            Fact(phrases.text("models.licence"), card.licence, isOfCard: true),
            Fact(phrases.text("models.origin"), card.origin, isOfCard: true),
        ]
        if !card.known.isEmpty { facts.append(Fact(phrases.text("models.known"), card.known, isOfCard: true)) }
        if !regions.isEmpty { facts.append(Fact(phrases.text("models.regions"), regions.joined(separator: ", "))) }
        self.init(name: card.name, facts: facts)
    }
}

extension ModelCard {
    /// What is done to a digital number before the network sees it.
    fileprivate var formula: String { facts.first { $0.name == "normalization" }?.value ?? "" }
}
