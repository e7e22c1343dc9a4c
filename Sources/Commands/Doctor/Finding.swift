/// Something that minemap needs or can use, and whether it is there.
struct Finding: Hashable, Sendable {
    /// What findings are told together.
    enum Group: String, CaseIterable, Sendable {
        case libraries, assets, project, tests, computer
    }

    enum State: String, Sendable {
        case there
        /// It isn't there, and minemap works without it, or without a part of what it could do.
        case absent
        /// It isn't there, and the project can't be built without it.
        case missing
    }

    let group: Group
    let name: String
    let state: State
    /// Which one it is, how many, or what is wanted.
    let detail: String
    /// How to get it; `nil` where it's there.
    let remedy: String?

    /// Something that is there, or else is needed or can be done without.
    init(
        _ group: Group, _ name: String, isThere: Bool, isNeeded: Bool = true, _ detail: String,
        orElse remedy: String
    ) {
        self.group = group
        self.name = name
        state = isThere ? .there : isNeeded ? .missing : .absent
        self.detail = detail
        self.remedy = isThere ? nil : remedy
    }
}
