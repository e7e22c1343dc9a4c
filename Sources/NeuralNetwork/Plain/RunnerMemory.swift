/// Where a ``Runner`` keeps the value of every step: of one window where pictures are made, else of a whole batch.
///
/// Zero at first, and aligned as vector instructions like it. Pictures share their memory once the steps that take
/// them are done.
struct RunnerMemory: ~Copyable {
    /// By step: whether its value is a picture that only the window at hand needs.
    let isOfOneWindow: [Bool]
    /// By step: whether it makes pictures of one window into what the batch keeps.
    let endsPictures: [Bool]
    private let memory: UnsafeMutableRawPointer
    private let offsets: [Int]
    /// By step: the numbers from one window to the next.
    private let spacing: [Int]
    private let inputCount: Int

    init(for program: Program, batch: Int) throws(NetworkError) {
        let steps = program.steps
        let answers = Set(program.outputs.map(\.logits))
        var isOfOneWindow = steps.indices.map { !steps[$0].output.isVector && !answers.contains(.step($0)) }
        var takesPictures = steps.map { _ in true }
        var isSettled = false
        while !isSettled {
            isSettled = true
            for (index, step) in steps.enumerated() {
                let before = step.sources.compactMap(\.place)
                takesPictures[index] = before.allSatisfy { isOfOneWindow[$0] }
                // What the batch works on must be there for every window.
                let kept = takesPictures[index] ? [] : before + [index]
                for place in kept where isOfOneWindow[place] {
                    isOfOneWindow[place] = false
                    isSettled = false
                }
            }
        }
        let layout = try Self.layout(of: program, isOfOneWindow: isOfOneWindow, batch: batch)
        self.isOfOneWindow = isOfOneWindow
        endsPictures = steps.indices.map { takesPictures[$0] && !isOfOneWindow[$0] }
        spacing = steps.map(\.output.count)
        inputCount = program.inputShape.count
        offsets = layout.offsets
        memory = .allocate(byteCount: layout.count * MemoryLayout<Float>.stride, alignment: Self.lineBytes)
        memory.initializeMemory(as: Float.self, repeating: 0, count: layout.count)
    }

    deinit { memory.deallocate() }

    /// Where the value of a step stands, for one window of the batch.
    subscript(step: Int, at window: Int) -> UnsafeMutablePointer<Float> {
        memory.assumingMemoryBound(to: Float.self) + offsets[step] + window * spacing[step]
    }

    /// Where a source stands: `windows` are the pixels of the batch, or of the window at hand for an index of 0.
    func source(
        _ source: Step.Source, of windows: UnsafePointer<Float>, at window: Int
    ) -> UnsafePointer<Float> {
        switch source {
        case .window: windows + window * inputCount
        case .step(let step): UnsafePointer(self[step, at: isOfOneWindow[step] ? 0 : window])
        }
    }

    // A cache line is also the widest register.
    private static let lineBytes = 64
    // 1 GiB of numbers.
    private static let largest = 1 << 28

    private static func layout(
        of program: Program, isOfOneWindow: [Bool], batch: Int
    ) throws(NetworkError) -> (offsets: [Int], count: Int) {
        let error = NetworkError.wrongInput(
            reason: "a batch of \(batch) windows, which is none or more than memory holds")
        guard batch > 0 else { throw error }
        let line = lineBytes / MemoryLayout<Float>.stride
        var lastUse = program.steps.indices.map { $0 }
        for (index, step) in program.steps.enumerated() {
            for before in step.sources.compactMap(\.place) { lastUse[before] = index }
        }
        var offsets: [Int] = []
        var end = 0
        var free: [(offset: Int, count: Int)] = []
        for (index, step) in program.steps.enumerated() {
            guard let size = step.output.count.multiplied(by: isOfOneWindow[index] ? 1 : batch), size <= largest else {
                throw error
            }
            let count = (size + line - 1) / line * line
            if isOfOneWindow[index], let place = free.firstIndex(where: { $0.count >= count }) {
                offsets.append(free.remove(at: place).offset)
            } else {
                offsets.append(end)
                end += count
            }
            for before in 0...index where isOfOneWindow[before] && lastUse[before] == index {
                let size = (program.steps[before].output.count + line - 1) / line * line
                free.append((offsets[before], size))
            }
            guard end <= largest else { throw error }
        }
        return (offsets, max(end, line))
    }
}
