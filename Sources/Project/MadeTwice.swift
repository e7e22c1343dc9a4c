/// Two artefacts of a build with one file, like a map that is named as a page is.
package struct MadeTwice: Error, Hashable, CustomStringConvertible {
    let path: String

    package var description: String {
        "Two things of site/site.yml and site/ would be made as '\(path)'.\n"
            + "Rename one of them: a map, a text, a story, a region or a model has a name twice."
    }
}
