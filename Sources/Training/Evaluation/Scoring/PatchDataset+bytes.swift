extension PatchDataset {
    /// The different digital numbers among the pixels, in order.
    var numbers: [UInt16] {
        var isThere = [Bool](repeating: false, count: 1 << UInt16.bitWidth)
        isThere.withUnsafeMutableBufferPointer { isThere in
            pixels.withUnsafeBufferPointer { pixels in
                for pixel in pixels { isThere[Int(pixel)] = true }
            }
        }
        return isThere.indices.filter { isThere[$0] }.map(UInt16.init)
    }

    /// Whether pixels of these different ``numbers`` were bytes, `min(DN / 3000, 1) · 255`, before they were digital
    /// numbers: then they are what rounding left of the byte times 3000/255.
    func isOfBytes(_ numbers: [UInt16]) -> Bool {
        guard clippedAt == 3000 else { return false }
        return numbers.allSatisfy { $0 <= 3000 && UInt16(Self.exactNumber($0).rounded()) == $0 }
    }

    /// The digital number that a byte stands for, before it was rounded: 3000/255 is 200/17.
    static func exactNumber(_ number: UInt16) -> Double {
        Double((Int(number) * 17 + 100) / 200) * 200 / 17
    }
}
