import Project

/// What a file mentions is there, and so is the place in it.
struct LinkCheck: SiteCheck {
    func findings(in site: SiteFacts) -> [SiteFinding] {
        site.files.flatMap { file, facts in
            facts.references.compactMap { reference in
                guard let path = site.path(of: reference) else { return nil }
                return site.files[path] == nil
                    ? missing(reference, at: path, in: file, of: site)
                    : place(reference, at: path, in: file, of: site) ?? folder(reference, in: file)
            }
        }
    }

    private func missing(_ reference: Reference, at path: String, in file: String, of site: SiteFacts) -> SiteFinding {
        let paths = site.files.keys.sorted()
        if let other = paths.first(where: { $0.lowercased() == path.lowercased() }) {
            return SiteFinding(
                .error, file, line: reference.line,
                "\(reference.called) leads nowhere: the file is '\(other)', and hosts tell capitals from small letters.",
                "Write it as the file is named.")
        }
        if paths.contains(where: { $0.hasPrefix(path + "/") }) {
            return SiteFinding(
                .error, file, line: reference.line, "\(reference.called) leads to a folder.",
                "Write '\(path)/index.html', if that is meant.")
        }
        let near = path.suggestion(among: paths.filter { $0.hasSuffix(path.ending) })
        return SiteFinding(
            .error, file, line: reference.line, "\(reference.called) leads nowhere: there is no '\(path)'.",
            near.map { "Did you mean '\($0)'?" } ?? "Correct it, or put the file there.")
    }

    private func place(_ reference: Reference, at path: String, in file: String, of site: SiteFacts) -> SiteFinding? {
        guard let fragment = reference.fragment, !fragment.isEmpty, fragment != "top", let facts = site.files[path],
            facts.page != nil || path.hasSuffix(".svg"), !facts.anchors.contains(fragment)
        else { return fragment(of: reference, in: file) }
        // A map keeps its view there, like '#6.5/-5.2/-57.1' or '#period=2020', and a browser a text to look for.
        if facts.page?.hasMap ?? false, fragment.contains("=") || fragment.contains("/") { return nil }
        if fragment.hasPrefix(":~:") { return nil }
        return SiteFinding(
            .error, file, line: reference.line,
            "\(reference.called) leads to no place: nothing in '\(path)' has the id '\(fragment)'.",
            fragment.suggestion(among: facts.anchors.sorted()).map { "Did you mean '#\($0)'?" }
                ?? "Correct it, or leave out what follows '#'.")
    }

    /// A link to nothing but `#`, which is what is left of an address that wasn't safe.
    private func fragment(of reference: Reference, in file: String) -> SiteFinding? {
        guard reference.target == "#" else { return nil }
        return SiteFinding(
            .warning, file, line: reference.line,
            "The link '#' leads back to the top: its address was taken away as unsafe, or is missing.",
            "Write the address that is meant.")
    }

    private func folder(_ reference: Reference, in file: String) -> SiteFinding? {
        guard let path = reference.path, path.isEmpty || path.hasSuffix("/") else { return nil }
        return SiteFinding(
            .warning, file, line: reference.line,
            "\(reference.called) leads to a folder, which shows no page when the site is opened from a disk.",
            "Write 'index.html' behind it.")
    }
}

extension Reference {
    fileprivate var called: String {
        switch use {
        case .link: "The link '\(target.shortened)'"
        case .load, .later: "What the page loads, '\(target.shortened)',"
        case .named: "The address '\(target.shortened)'"
        }
    }
}

extension String {
    /// The dot and what follows it.
    fileprivate var ending: String { lastIndex(of: ".").map { String(self[$0...]) } ?? "" }
}
