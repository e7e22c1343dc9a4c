extension Radiometry {
    static let remedy =
        "Compare the product's metadata with its pixels: the offset may have been taken off by another program. "
        + "Get the product from its source again."

    /// The part of the valid pixels that an offset may push to 0 or below before it looks as if it had been applied
    /// already: real ground reflects more than nothing nearly everywhere.
    private static let largestDarkPart = 0.2
    /// Fewer pixels than these tell nothing.
    private static let fewestPixels = 1_000

    /// Brings digital numbers to the scale that the networks saw, in place.
    ///
    /// - Returns: What the numbers say against the metadata; `nil` when they go together.
    func harmonise(_ numbers: inout [UInt16], of band: Band) -> String? {
        guard let table else { return nil }
        let dark = offset < 0 ? UInt16(min(-offset, Double(UInt16.max))) : 0
        var (validCount, darkCount) = (0, 0)
        table.withUnsafeBufferPointer { table in
            numbers.withUnsafeMutableBufferPointer { numbers in
                for index in numbers.indices {
                    let number = numbers[index]
                    validCount += number != 0 ? 1 : 0
                    darkCount += number != 0 && number <= dark ? 1 : 0
                    numbers[index] = table[Int(number)]
                }
            }
        }
        // Cirrus reflects nothing where there is none.
        guard band != .b10, validCount >= Self.fewestPixels,
            Double(darkCount) > Self.largestDarkPart * Double(validCount)
        else { return nil }
        return "its metadata takes \(Int(-offset)) off \(band), but many of its pixels are no larger than that"
    }
}
