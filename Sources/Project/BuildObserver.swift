/// Is told what a build does, while it does it.
package protocol BuildObserver: Sendable {
    /// An artefact was made, kept or removed; in the order in which the build asks for them.
    func observed(_ name: String, _ verdict: Verdict, note: String?)

    /// Of `total` artefacts of one stage that must be made, `done` are, `name` the last of them.
    func progressed(to done: Int, of total: Int, with name: String)
}
