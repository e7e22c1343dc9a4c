/// What is nearest comes out first: a binary heap of things with costs.
///
/// Of equal costs the thing with the lower number, so that the order never depends on how they came.
struct PriorityQueue {
    private var heap: [(cost: Double, cell: Int)] = []

    mutating func insert(_ cell: Int, at cost: Double) {
        heap.append((cost, cell))
        var place = heap.count - 1
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func popFirst() -> (cost: Double, cell: Int)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var place = 0
        while true {
            let children = (2 * place + 1)...(2 * place + 2)
            guard let least = children.filter({ $0 < heap.count }).min(by: { heap[$0] < heap[$1] }),
                heap[least] < heap[place]
            else { return first }
            heap.swapAt(place, least)
            place = least
        }
    }
}
