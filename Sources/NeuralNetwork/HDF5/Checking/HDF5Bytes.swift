import Foundation

/// The bytes of an HDF5 file, or of a part of it, where no number is taken from beyond their end.
///
/// Places count from the start of the file, in a part too.
struct HDF5Bytes {
    let data: Data
    let range: Range<Int>

    init(_ data: Data) {
        self.data = data
        range = data.startIndex..<data.endIndex
    }

    private init(_ data: Data, _ range: Range<Int>) {
        self.data = data
        self.range = range
    }

    /// The part of these bytes that begins at a place and has a length.
    func part(at place: Int, _ length: Int, _ what: String) throws(HDF5Fault) -> HDF5Bytes {
        guard place >= range.lowerBound, place <= range.upperBound, length >= 0, length <= range.upperBound - place
        else { throw HDF5Fault("\(what) isn't inside what it belongs to") }
        return HDF5Bytes(data, place..<(place + length))
    }

    /// A number without a sign of up to 8 bytes, the lowest first; nil for one that is all ones, HDF5's "undefined".
    func number(at place: Int, _ length: Int) throws(HDF5Fault) -> Int? {
        let bytes = try part(at: place, length, "a number")
        var value: UInt64 = 0
        for index in bytes.range.reversed() { value = value << 8 | UInt64(data[index]) }
        if length == 8, value == .max { return nil }
        guard let number = Int(exactly: value) else { throw HDF5Fault("a number of \(value) is too large") }
        return number
    }

    /// A number of up to 4 bytes.
    func small(at place: Int, _ length: Int) throws(HDF5Fault) -> Int { try number(at: place, length) ?? 0 }

    /// A number of 8 bytes that must be there.
    func large(at place: Int, _ what: String) throws(HDF5Fault) -> Int {
        guard let number = try number(at: place, 8) else { throw HDF5Fault("\(what) is undefined") }
        return number
    }

    /// Whether these letters stand at a place.
    func has(_ signature: StaticString, at place: Int) -> Bool {
        guard let bytes = try? part(at: place, signature.utf8CodeUnitCount, "a signature") else { return false }
        return zip(data[bytes.range], UnsafeBufferPointer(start: signature.utf8Start, count: bytes.range.count))
            .allSatisfy { $0 == $1 }
    }

    /// Where the text that begins at a place ends, at a zero.
    func endOfText(at place: Int) throws(HDF5Fault) -> Int {
        guard range.contains(place), let end = data[place..<range.upperBound].firstIndex(of: 0) else {
            throw HDF5Fault("a name doesn't end")
        }
        return end
    }
}

extension Int {
    /// The next multiple of 8.
    var padded: Int { (self + 7) & ~7 }
}
