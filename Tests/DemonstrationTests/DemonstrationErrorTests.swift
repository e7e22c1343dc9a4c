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

    @Test func saysWhatWouldGoWithAnOlderDemonstration() {
        let error = DemonstrationError.holdsMore(path: "demo", other: "note.txt")

        #expect(
            error.description == "'demo' holds an older demonstration, and 'note.txt' besides, which would go with it. "
                + "Move that elsewhere, or name another folder.")
    }

    @Test func leavesAFolderOfSomethingElseAlone() {
        let error = DemonstrationError.notADemonstration(path: "photos")

        #expect(
            error.description == "'photos' holds something that isn't a demonstration. Name a new or empty folder.")
    }
}
