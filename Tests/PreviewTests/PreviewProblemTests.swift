import Preview
import Project
import Testing

struct PreviewProblemTests {
    private struct Wrong: Error, CustomStringConvertible { let description: String }

    private func problem(_ text: String) -> PreviewProblem { PreviewProblem(Wrong(description: text), in: "/p") }

    @Test func tellsFileLineMessageAndRemedyApart() {
        let error = ConfigurationError(
            path: "/p/site/site.yml", line: 3, problem: "'titel' is no key.", remedy: "Write title.")

        let problem = PreviewProblem(error, in: "/p")

        #expect(problem.place == "site/site.yml:3")
        #expect(problem.message == "'titel' is no key.")
        #expect(problem.remedy == "Write title.")
    }

    @Test func keepsAllLinesBetweenTheFirstAndTheRemedy() {
        let problem = problem("Two things:\n  one\n  two\nMend them.")

        #expect(problem.place == nil)
        #expect(problem.message == "Two things:\n  one\n  two")
        #expect(problem.remedy == "Mend them.")
    }

    @Test func takesOneLineForTheMessage() {
        #expect(problem("It broke").message == "It broke")
        #expect(problem("It broke").remedy == nil)
    }
}
