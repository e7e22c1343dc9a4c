/// Numbers in sets that are joined one by one (union-find, by size and with paths halved).
///
/// Reference: Tarjan and van Leeuwen (1984), <https://doi.org/10.1145/62.2160>.
struct DisjointSets {
    private var parent: [Int]
    private var size: [Int]

    init(count: Int) {
        parent = Array(0..<count)
        size = [Int](repeating: 1, count: count)
    }

    mutating func root(of element: Int) -> Int {
        var element = element
        while parent[element] != element {
            parent[element] = parent[parent[element]]
            element = parent[element]
        }
        return element
    }

    mutating func join(_ first: Int, _ second: Int) {
        var (large, small) = (root(of: first), root(of: second))
        guard large != small else { return }
        if size[large] < size[small] { swap(&large, &small) }
        parent[small] = large
        size[large] += size[small]
    }

    /// The set of each number, numbered from 0 in the order of their first members.
    mutating func numbered() -> (set: [Int], count: Int) {
        var numbers: [Int: Int] = [:]
        let sets = parent.indices.map { element in
            let root = root(of: element)
            let number = numbers[root] ?? numbers.count
            numbers[root] = number
            return number
        }
        return (sets, numbers.count)
    }
}
