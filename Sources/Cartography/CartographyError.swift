/// What can be wrong with a map that somebody configured.
package enum CartographyError: Error, Hashable, CustomStringConvertible {
    case basemapAddress(title: String, url: String)
    case identifier(String, of: String)
    case repeatedLayer(id: String, map: String)
    case notLand(file: String, reason: String)
    case noFont(path: String)
    case cannotDraw(reason: String)

    package var description: String {
        switch self {
        case .basemapAddress(let title, let url):
            """
            The basemap '\(title)' has the address '\(url)', which is no https address of map tiles.
            Write one like https://tiles.example.org/{z}/{x}/{y}.png.
            """
        case .identifier(let text, let owner):
            """
            '\(text)' can't name the \(owner): names go into addresses and files.
            Use letters, digits, '-', '_' and '.', and begin with a letter or digit.
            """
        case .repeatedLayer(let id, let map):
            """
            The map '\(map)' has two layers named '\(id)'.
            Give each layer of a map its own name.
            """
        case .notLand(let file, let reason):
            """
            Can't read the land from '\(file)': \(reason).
            Make it again with 'scripts/make-land.py'.
            """
        case .noFont(let path):
            """
            Can't read the font '\(path)', which pictures of maps are lettered in.
            Run 'minemap fetch' to get it, or in minemap's own repository scripts/assets.sh.
            """
        case .cannotDraw(let reason):
            """
            Can't draw a picture: \(reason).
            Check that there is memory left, and build again.
            """
        }
    }
}
