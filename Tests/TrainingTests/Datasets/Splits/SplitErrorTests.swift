import Geography
import Testing
import Training

struct SplitErrorTests {
    private func message(of change: (inout SplitRule) -> Void) throws -> String? {
        var rule = SplitRule()
        change(&rule)
        let records = [PatchRecord(isMine: true, place: nil, period: nil, source: 0, split: .train)]
        return #expect(throws: SplitError.self) {
            try rule.splits(of: .of(records, sources: ["north_positives", "south_negatives"]))
        }?.description
    }

    @Test func wantsSomethingLeftToTrainOn() throws {
        #expect(
            try message { ($0.validation, $0.test) = (0.5, 0.5) } == """
                Can't hold out 0.5 for validation and 0.5 for test.
                Each is a part from 0 to 1, and together they are less than 1, so that something is left to train on.
                """)
    }

    @Test func knowsNoSuchSource() throws {
        #expect(
            try message { $0.heldOutForTest = ["north_positive"] } == """
                No source of the dataset fits 'north_positive'.
                Did you mean 'north_positives'? Name a source, a family of sources, or a pattern like '*bolivia*'; the sources are:
                  north_positives
                  south_negatives
                """)
    }

    @Test func findsNothingInARegion() throws {
        #expect(
            try message { $0.heldOutRegion = MultiPolygon([]) } == """
                No patch lies in the region that is to be held out.
                Check the region's file, and with 'minemap dataset check' how many patches have a place.
                """)
    }
}
