import Geography

/// What the name of a product tells before it is opened.
enum SafeName {
    /// The day of the datatake's start in a compact name, like `S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_…`.
    ///
    /// Names from before December 2016 begin with other dates and give `nil`, and so does any other name.
    static func day(_ name: String) -> CalendarDate? {
        let words = name.split(separator: "_", omittingEmptySubsequences: false)
        guard isProduct(name), words.count > 3, ["MSIL1C", "MSIL2A"].contains(words[1].uppercased()) else { return nil }
        return CalendarDate(inName: words[2])
    }

    /// Whether a file or folder is called as products of the two levels are, old or compact.
    static func isProduct(_ name: String) -> Bool {
        let name = name.uppercased()
        return name.hasPrefix("S2") && (name.contains("_MSIL1C") || name.contains("_MSIL2A"))
    }

    static func isFolder(_ name: String) -> Bool { name.uppercased().hasSuffix(".SAFE") }

    static func isArchive(_ name: String) -> Bool { name.uppercased().hasSuffix(".ZIP") }

    /// Whether a file of a product's folder is its metadata: `MTD_MSIL1C.xml`, or `S2A_OPER_MTD_SAFL1C_….xml` as it was.
    static func isProductMetadata(_ name: String) -> Bool {
        let name = name.uppercased()
        let marks = ["MTD_MSIL1C", "MTD_MSIL2A", "_MTD_SAFL1C", "_MTD_SAFL2A"]
        return name.hasSuffix(".XML") && marks.contains { $0.hasPrefix("_") ? name.contains($0) : name.hasPrefix($0) }
    }

    /// Whether a file of a granule's folder is its metadata: `MTD_TL.xml`, or `S2A_OPER_MTD_L1C_TL_….xml` as it was.
    static func isGranuleMetadata(_ name: String) -> Bool {
        let name = name.uppercased()
        return name == "MTD_TL.XML" || name.hasSuffix(".XML") && name.contains("_MTD_L")
    }

    /// A product's name without `.SAFE` and `.zip`, or an image's without `.jp2`.
    static func withoutExtension(_ name: String) -> String {
        var name = name[...]
        for ending in [".zip", ".safe", ".jp2", ".tif"] where name.lowercased().hasSuffix(ending) {
            name = name.dropLast(ending.count)
        }
        return String(name)
    }

    /// The MGRS tile in a granule's name, like `31TDH` in `L1C_T31TDH_A013204_20180101T105435`.
    static func tile(_ name: String) -> String? {
        let words = name.split { "_-.".contains($0) }
        return words.last { word in
            word.utf8.count == 6 && word.first == "T" && word.dropFirst().prefix(2).allSatisfy(\.isNumber)
                && word.dropFirst(3).allSatisfy { $0.isLetter && $0.isUppercase }
        }.map { String($0.dropFirst()) }
    }
}
