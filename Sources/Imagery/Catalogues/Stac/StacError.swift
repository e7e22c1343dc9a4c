/// Why a STAC catalogue as a whole can't be searched.
package enum StacError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotRead(place: String, reason: String)
    case notStac(place: String, reason: String)
    case otherScheme(place: String)
    case repeatedPage(place: String)
    case tooMany(place: String, limit: Int, kind: String)

    package var description: String {
        switch self {
        case .cannotRead(let place, let reason):
            "Can't read the STAC document '\(place)': \(reason).\nCheck 'url' in site.yml."
        case .notStac(let place, let reason):
            """
            '\(place)' isn't what a STAC catalogue gives: \(reason).
            Name in site.yml the address of an API (its first page or its /search), of a catalog.json, or a path of one.
            """
        case .otherScheme(let place):
            """
            Can't search the STAC catalogue '\(place)': catalogues are read over http and https and from local paths.
            Name its http address in site.yml; the scenes themselves may be on s3 or gs.
            """
        case .repeatedPage(let place):
            """
            The STAC catalogue '\(place)' leads from page to page back to one that was read already.
            Tell whoever keeps the catalogue; a shorter period may need one page only.
            """
        case .tooMany(let place, let limit, let kind):
            """
            The STAC catalogue '\(place)' has more than \(limit) \(kind) for this search.
            Name its 'collections' in site.yml, or search a smaller region or a shorter period at a time.
            """
        }
    }
}
