extension HDF5Check {
    /// Checks an object, which is a group or a dataset, with all that is in it; returns what a group says of itself.
    mutating func checkObject(at place: Int, depth: Int) throws(HDF5Fault) -> HDF5Group? {
        // The newer kind has a checksum.
        if bytes.has("OHDR", at: place) { return nil }
        let messages = try messages(ofObjectAt: place)
        let group = try group(of: messages)
        guard metObjects.insert(place).inserted else { return group }
        for message in messages where message.kind == .attribute { try checkAttribute(message.bytes) }
        if let group {
            try check(group, depth: depth)
        } else {
            try checkDataset(messages)
        }
        return group
    }

    private func group(of messages: [HDF5Message]) throws(HDF5Fault) -> HDF5Group? {
        guard let message = messages.first(where: { $0.kind == .group }) else { return nil }
        let isOnlyGroup = messages.allSatisfy {
            [.nothing, .group, .attribute, .comment, .time, .continuation].contains($0.kind)
        }
        try HDF5Fault.unless(
            isOnlyGroup && messages.count { $0.kind == .group } == 1, "an object is a group and something else")
        let place = message.bytes.range.lowerBound
        return HDF5Group(
            tree: try message.bytes.large(at: place, "a tree"), heap: try message.bytes.large(at: place + 8, "a heap"))
    }

    /// The messages that make up an object, in all its blocks.
    private func messages(ofObjectAt place: Int) throws(HDF5Fault) -> [HDF5Message] {
        let start = try bytes.part(at: place, 16, "an object")
        try HDF5Fault.unless(try start.small(at: place, 1) == 1, "an object isn't one")
        let count = try start.small(at: place + 2, 2)
        var blocks = [try bytes.part(at: place + 16, try start.small(at: place + 8, 4), "an object")]
        var messages: [HDF5Message] = []
        var next = 0
        while next < blocks.count {
            let block = blocks[next]
            next += 1
            var cursor = block.range.lowerBound
            while cursor < block.range.upperBound {
                let message = try HDF5Message(in: block, at: cursor)
                cursor = message.bytes.range.upperBound
                messages.append(message)
                try HDF5Fault.unless(messages.count <= count, "an object has more in it than it says")
                guard message.kind == .continuation else { continue }
                let more = message.bytes.range.lowerBound
                blocks.append(
                    try bytes.part(
                        at: try message.bytes.large(at: more, "a block"),
                        try message.bytes.large(at: more + 8, "a size"), "a block"))
            }
        }
        try HDF5Fault.unless(messages.count == count, "an object has less in it than it says")
        return messages
    }
}

/// One of the messages that an object consists of.
struct HDF5Message {
    /// The kinds that files of networks hold.
    enum Kind: Int {
        case nothing = 0
        case space = 1
        case oldFill = 4
        case type = 3
        case fill = 5
        case layout = 8
        case filters = 11
        case attribute = 12
        case comment = 13
        case continuation = 16
        case group = 17
        case time = 18
    }

    let kind: Kind
    let bytes: HDF5Bytes

    init(in block: HDF5Bytes, at place: Int) throws(HDF5Fault) {
        let number = try block.small(at: place, 2)
        guard let kind = Kind(rawValue: number) else { throw HDF5Fault("it has a message of the kind \(number)") }
        // The second bit says that the message is kept elsewhere, for several objects.
        try HDF5Fault.unless(try block.small(at: place + 4, 1) & 2 == 0, "it has a shared message")
        let length = try block.small(at: place + 2, 2)
        try HDF5Fault.unless(length.isMultiple(of: 8), "a message has an odd length")
        self.kind = kind
        bytes = try block.part(at: place + 8, length, "a message")
    }
}
