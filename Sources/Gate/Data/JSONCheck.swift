/// A JSON file can be read.
enum JSONCheck {
    static func findings(in file: SiteFile) -> [SiteFinding] {
        do throws(JSONFault) {
            _ = try JSONReader.node(in: file.bytes)
            return []
        } catch {
            return [error.finding(in: file)]
        }
    }
}

extension JSONFault {
    func finding(in file: SiteFile) -> SiteFinding {
        SiteFinding(
            .error, file.path, line: line, "This isn't JSON: \(reason).", "Make the file anew, or leave it out.")
    }
}
