import GeoIO

/// The few colours that a picture is written with.
///
/// Colours are put into boxes. The box in which they differ most, weighed by how often they occur, is cut in two until
/// there are enough. What covers most of a box is its colour, so that flat ground keeps its own to the last bit.
struct Palette {
    private struct Entry {
        let colour: Colour
        let count: Int
    }

    private var boxes: [[Entry]]

    /// The palette of a picture; the same pixels give the same palette.
    init(of pixels: [Colour], colours: Int) {
        var counts: [Colour: Int] = [:]
        // A run of one colour is counted at once: most of a drawing is flat.
        var start = pixels.startIndex
        while start < pixels.endIndex {
            let end = pixels[start...].firstIndex { $0 != pixels[start] } ?? pixels.endIndex
            counts[pixels[start], default: 0] += end - start
            start = end
        }
        let entries = counts.map { Entry(colour: $0.key, count: $0.value) }.sorted { $0.colour < $1.colour }
        boxes = [entries]
        var spreads = [Palette.spread(of: entries)]
        while boxes.count < colours, let widest = spreads.indices.max(by: { spreads[$0].amount < spreads[$1].amount }),
            spreads[widest].amount > 0
        {
            let (lower, upper) = Palette.cut(boxes[widest], spreads[widest])
            boxes[widest] = lower
            boxes.append(upper)
            spreads[widest] = Palette.spread(of: lower)
            spreads.append(Palette.spread(of: upper))
        }
    }

    /// A picture in these colours, which must have been taken from it.
    func picture(of pixels: [Colour], width: Int, height: Int) -> IndexedPicture {
        var indices: [Colour: UInt8] = [:]
        for (index, box) in boxes.enumerated() {
            for entry in box { indices[entry.colour] = UInt8(truncatingIfNeeded: index) }
        }
        let shades = boxes.map(Palette.colour).map {
            IndexedPicture.Shade(red: $0.red, green: $0.green, blue: $0.blue)
        }
        var last = (colour: pixels.first, index: pixels.first.flatMap { indices[$0] } ?? 0)
        let places = pixels.map { pixel in
            if pixel != last.colour { last = (pixel, indices[pixel] ?? 0) }
            return last.index
        }
        return IndexedPicture(width: width, height: height, palette: shades, indices: places)
    }

    /// Along which channel a box's colours differ most, how much, and where their middle is.
    private struct Spread {
        var channel = 0
        var amount = 0.0
        var mean = 0.0
    }

    private static func spread(of box: [Entry]) -> Spread {
        let total = Double(box.reduce(0) { $0 + $1.count })
        return (0..<3).map { channel in
            let mean = box.reduce(0) { $0 + Double($1.count) * $1.colour[channel] } / total
            let amount = box.reduce(0) { sum, entry in
                let distance = entry.colour[channel] - mean
                return sum + Double(entry.count) * distance * distance
            }
            return Spread(channel: channel, amount: amount, mean: mean)
        }.max { $0.amount < $1.amount } ?? Spread()
    }

    private static func cut(_ box: [Entry], _ spread: Spread) -> ([Entry], [Entry]) {
        (
            box.filter { $0.colour[spread.channel] <= spread.mean },
            box.filter { $0.colour[spread.channel] > spread.mean }
        )
    }

    /// What most of a box has, else the mean of it.
    private static func colour(of box: [Entry]) -> Colour {
        let total = box.reduce(0) { $0 + $1.count }
        if let main = box.max(by: { $0.count < $1.count }), main.count * 2 > total { return main.colour }
        let channels = (0..<3).map { channel in
            let sum = box.reduce(0) { $0 + Double($1.count) * $1.colour[channel] }
            return UInt8((sum / Double(max(1, total))).rounded())
        }
        return Colour(red: channels[0], green: channels[1], blue: channels[2])
    }
}

extension Colour {
    /// Red, green or blue.
    fileprivate subscript(channel: Int) -> Double { Double(channel == 0 ? red : channel == 1 ? green : blue) }

    fileprivate static func < (first: Colour, second: Colour) -> Bool {
        (first.red, first.green, first.blue) < (second.red, second.green, second.blue)
    }
}
