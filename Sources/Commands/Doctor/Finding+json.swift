import GeoIO

extension Finding {
    /// The same as an object for other programs.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "group": .string(group.rawValue), "name": .string(name), "state": .string(state.rawValue),
            "detail": .string(detail),
        ]
        members["remedy"] = remedy.map(JSONValue.string)
        return .object(members)
    }
}
