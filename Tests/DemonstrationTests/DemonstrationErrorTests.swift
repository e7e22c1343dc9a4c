import Demonstration
import Testing

struct DemonstrationErrorTests {
    @Test func endsInTheRemedy() {
        let error = DemonstrationError.cannotWrite(path: "demo/truth", reason: "the disk is full")

        #expect(
            error.description
                == "Can't write 'demo/truth' of the demonstration: the disk is full. "
                + "Free some disk space or name another folder.")
    }

    @Test func leavesAFolderOfSomethingElseAlone() {
        let error = DemonstrationError.notADemonstration(path: "photos")

        #expect(
            error.description == "'photos' holds something that isn't a demonstration. Name a new or empty folder.")
    }

    @Test func namesWhatAnOlderDemonstrationHoldsBesides() {
        let error = DemonstrationError.holdsMore(path: "demo", names: ["notes", "own.geojson"])

        #expect(
            error.description
                == "'demo' is another demonstration, and making it anew would remove what was added to it: "
                + "notes, own.geojson. Move that elsewhere or name another folder.")
    }
}
