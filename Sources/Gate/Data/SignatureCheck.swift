/// A file begins as its name says, and isn't empty.
enum SignatureCheck {
    static func findings(in file: SiteFile) -> [SiteFinding] {
        let name = file.path.split(separator: "/").last ?? ""
        guard !file.bytes.isEmpty else {
            return name.hasPrefix(".")
                ? [] : [file.error("The file is empty.", "Make it anew, or leave it out.")]
        }
        let guess = FileSignature.guess(file.bytes)
        switch file.kind {
        case .binary(let ending):
            guard let signature = FileSignature.all[ending], !signature.fits(file.bytes) else { return [] }
            let what = guess.map { "is \($0), not \(signature.name)" } ?? "isn't \(signature.name)"
            return [file.error("The file \(what).", "Make it anew, or name it after what it is.")]
        case .page, .other: return []
        default:
            // A login page in place of data, say.
            guard let guess else { return [] }
            return [file.error("The file is \(guess), whatever its name says.", "Fetch or make it anew.")]
        }
    }
}
