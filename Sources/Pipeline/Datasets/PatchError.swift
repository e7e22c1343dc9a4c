import Project

/// Why no dataset can be made of imagery.
package enum PatchError: Error, Equatable, CustomStringConvertible {
    case noImagery(String, known: [String])
    case readyMade(String)
    case noWindow
    case noLocation

    package var description: String {
        switch self {
        case .noImagery(let name, let known):
            "There is no imagery '\(name)' in site/site.yml.\n"
                + (name.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? "")
                + (known.isEmpty
                    ? "Describe it there, under 'imagery:'." : "There is: \(known.joined(separator: ", ")).")
        case .readyMade(let name):
            "The imagery '\(name)' is ready-made composites, tile by tile, and patches are made of scenes.\n"
                + "Name imagery of another kind: folder, safe, stac or google."
        case .noWindow:
            "No mosaic window fits into the periods.\nName longer periods with --periods, or fewer months with --mosaic."
        case .noLocation:
            "There is no sampling location.\nName files of them with --locations."
        }
    }
}
