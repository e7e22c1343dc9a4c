/// Takes shards of a batch through a network and back, one at a time, with primitives and memory of its own.
actor ShardWorker {
    private let program: TrainingProgram
    private let layout: ParameterLayout
    private let statistics: StatisticsLayout
    private let loss: Loss
    private let epsilon: Double
    private let memory: ShardMemory
    /// By the number of windows: made when a shard of that size comes first.
    private var runners: [Int: ShardRunner]

    init(
        _ program: TrainingProgram, layout: ParameterLayout, statistics: StatisticsLayout, loss: Loss, epsilon: Double,
        windows: Int
    ) throws(NetworkError) {
        self.program = program
        self.layout = layout
        self.statistics = statistics
        self.loss = loss
        self.epsilon = epsilon
        memory = ShardMemory(program, windows: windows)
        runners = [
            windows: try ShardRunner(
                program, layout: layout, statistics: statistics, epsilon: epsilon, memory: memory, windows: windows)
        ]
    }

    /// Works until no shard is left, and returns what each that it took gave.
    func work(
        through shards: ShardQueue, of batch: TrainingBatch, at parameters: [Float], dropoutSeed: UInt64
    ) throws(NetworkError) -> [(Int, ShardGradient)] {
        var parts: [(Int, ShardGradient)] = []
        var loaded: Set<Int> = []
        while let (place, windows) = shards.take() {
            let runner = try runner(of: windows.count)
            if loaded.insert(windows.count).inserted { try runner.load(parameters) }
            parts.append(
                (place, try runner.run(windows, of: batch, at: parameters, loss: loss, dropoutSeed: dropoutSeed)))
        }
        return parts
    }

    private func runner(of windows: Int) throws(NetworkError) -> ShardRunner {
        if let runner = runners[windows] { return runner }
        let made = try ShardRunner(
            program, layout: layout, statistics: statistics, epsilon: epsilon, memory: memory, windows: windows)
        runners[windows] = made
        return made
    }
}
