import Foundation
import GeoIO
import Testing

struct JSONValueTests {
    @Test func readsEveryKindOfValue() throws {
        let text = #"{"a":true,"b":1,"c":[0,-2.5e3,false],"d":"x","e":null,"f":{}}"#

        #expect(
            try JSONValue(parsing: Data(text.utf8))
                == .object([
                    "a": .bool(true), "b": .number(1), "c": .array([.number(0), .number(-2500), .bool(false)]),
                    "d": .string("x"), "e": .null, "f": .object([:]),
                ]))
    }

    @Test func writesWhatItRead() throws {
        let text = #"{"a":true,"b":100,"c":[0.5,null],"d":"x/y"}"#

        #expect(String(decoding: try JSONValue(parsing: Data(text.utf8)).data(), as: UTF8.self) == text)
    }

    @Test(arguments: ["", "{", #"{"a":}"#, "<html>"])
    func refusesWhatIsNotWhole(text: String) {
        #expect(throws: (any Error).self) { try JSONValue(parsing: Data(text.utf8)) }
    }
}
