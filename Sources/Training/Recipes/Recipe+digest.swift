package import Project

extension Recipe {
    /// What decides the weights, as one digest: all but the threshold's rule and the card's texts.
    ///
    /// It is of the values, so that comments and the order of keys change nothing.
    package func digest(of member: MemberRecipe) -> Digest {
        let parts: [(label: String, value: Any)] = [
            ("bands", bands), ("batch", batch), ("normalization", normalization), ("optimizer", optimizer),
            ("schedule", schedule), ("loss", loss), ("weighting", weighting), ("sampling", sampling),
            ("augmentation", augmentation), ("validation", validation), ("stopping", stopping),
            ("averaging", averaging), ("member", member),
        ]
        return Digest(of: parts.map { ($0.label, "\($0.value)") })
    }
}
