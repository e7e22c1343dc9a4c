/// One line of what a reader must know of a map, like 'Threshold: 0.8'.
package struct Fact: Hashable, Sendable {
    package let label: String
    package let value: String

    package init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
