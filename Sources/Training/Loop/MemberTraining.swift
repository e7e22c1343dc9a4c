import Foundation
import Geography
import NeuralNetwork

/// Trains one network: batches of an epoch's patches, one after the other, until it is over.
///
/// The next batch is made while the network learns from the current one. Which is where doesn't change the result:
/// every number is a function of the seed, the epoch and the patch.
struct MemberTraining {
    let recipe: Recipe
    let member: MemberRecipe
    let split: TrainingSplit
    let differentiator: Differentiator
    private let maker: BatchMaker
    private let order: EpochOrder
    private let validator: Validator
    /// Scores as evaluations do, to the last bit of a pixel.
    private let judge: Validator
    private let validationMines: [Bool]
    private let optimizer: Optimizer
    private(set) var state: MemberState

    init(_ recipe: Recipe, _ member: MemberRecipe, _ dataset: PatchDataset, _ pixels: TrainingPixels) throws {
        self.recipe = recipe
        self.member = member
        split = try TrainingSplit(of: dataset, recipe.validation, fold: member.fold)
        var seeds = SplitMix(seed: member.seed)
        let (initial, ordering, augmenting) = (seeds.next(), seeds.next(), seeds.next())
        let network = try member.architecture.network(channels: pixels.channels, name: recipe.name, seed: initial)
        differentiator = try Differentiator(
            network, loss: recipe.loss, shard: member.architecture.shard,
            normalization: BatchNormalization(momentum: member.architecture.momentum))
        let augmenter = PatchAugmenter(
            pixels, window: recipe.window, augmentation: recipe.augmentation, normalization: recipe.normalization,
            seed: augmenting)
        let weights = try PatchWeights(of: dataset, patches: split.train, recipe.weighting)
        maker = BatchMaker(
            augmenter: augmenter, targets: dataset.records.map { $0.isMine ? 1 : 0 }, weights: weights.values)
        order = try EpochOrder(of: dataset, patches: split.train, recipe.sampling, seed: ordering)
        validator = Validator { augmenter.plainWindows(of: $0) }
        let shown = try PatchPixels(
            of: dataset, bands: recipe.bands, window: recipe.window, normalization: recipe.normalization,
            model: recipe.name)
        judge = Validator { shown.windows(of: $0) }
        validationMines = split.validation.map { dataset.records[$0].isMine }
        optimizer = Optimizer(recipe.optimizer, layout: differentiator.layout)
        state = MemberState(
            network: differentiator.initialState(), moments: Optimizer.Moments(count: differentiator.layout.count),
            average: WeightAverage(recipe.averaging))
    }

    /// Goes on from where another process was.
    mutating func resume(from state: MemberState) {
        self.state = state
    }

    /// The network at the weights that are kept.
    func result() -> NeuralNetwork {
        let kept = recipe.stopping.keep == .best ? state.best?.network ?? state.averaged : state.averaged
        return differentiator.network(at: kept)
    }

    var length: TrainingLength { TrainingLength(epochs: member.epochs, patches: order.draws) }

    /// The probabilities that an evaluation will find for the validation patches.
    func finalScores(by network: NeuralNetwork, columns: [Int]) async throws -> [Float] {
        try await judge.scores(of: split.validation, by: network, columns: columns).probabilities
    }

    /// Does one epoch, or what is left of it.
    ///
    /// - Parameters:
    ///   - observer: Is told of every step.
    ///   - keep: Is called after every step, to write a checkpoint when it is time.
    /// - Throws: `TrainingError.diverged`, and what the observer and `keep` throw.
    mutating func trainEpoch(_ observer: any TrainingObserver, keep: (MemberState) throws -> Void) async throws {
        let start = ContinuousClock.now
        let before = state.seconds
        let (maker, epoch, size) = (maker, state.epoch, recipe.batch)
        let draws = order.draws(in: epoch)
        let slice = { @Sendable (start: Int) in draws[start..<min(start + size, draws.count)] }
        var batch = maker.batch(slice(state.position), epoch: epoch)
        while state.position < draws.count {
            let next = state.position + batch.count
            async let following = maker.batch(slice(next), epoch: epoch)
            try await step(along: batch, stepsPerEpoch: (draws.count + size - 1) / size)
            state.position = next
            state.seconds = before + (ContinuousClock.now - start) / .seconds(1)
            try observer.stepped(progress(patches: draws.count))
            batch = await following
            try keep(state)
        }
        try await finishEpoch(patches: draws.count, stepsPerEpoch: (draws.count + size - 1) / size)
        state.seconds = before + (ContinuousClock.now - start) / .seconds(1)
    }

    private mutating func step(along batch: TrainingBatch, stepsPerEpoch: Int) async throws {
        var numbers = SplitMix(seed: member.seed, state.epoch, state.position)
        let gradient = try await differentiator.gradient(of: batch, at: &state.network, dropoutSeed: numbers.next())
        guard gradient.loss.isFinite else {
            throw TrainingError.diverged(epoch: state.epoch + 1, step: state.position / recipe.batch + 1)
        }
        state.lossSum += gradient.loss * Double(batch.count)
        let share = recipe.schedule.share(
            atStep: state.moments.step, stepsPerEpoch: stepsPerEpoch, epochs: member.epochs)
        optimizer.step(&state.network.parameters, &state.moments, along: gradient.gradient, share: share)
        state.average.add(afterStep: state.network)
    }

    private func progress(patches: Int) -> TrainingStep {
        TrainingStep(
            done: state.epoch * patches + state.position, total: member.epochs * patches, epoch: state.epoch + 1,
            epochs: member.epochs, loss: state.lossSum / Double(state.position))
    }
}

extension MemberTraining {
    /// Validates, writes the epoch down and decides whether there is another.
    private mutating func finishEpoch(patches: Int, stepsPerEpoch: Int) async throws {
        state.epoch += 1
        state.position = 0
        state.average.add(state.network, afterEpoch: state.epoch)
        let scores = try await validator.scores(of: split.validation, by: differentiator.network(at: state.averaged))
        let losses = zip(scores.logits, validationMines).map { logit, isMine in
            recipe.loss.value(ofLogit: Double(logit), target: isMine ? 1 : 0).loss
        }
        let share = recipe.schedule.share(
            atStep: state.moments.step - 1, stepsPerEpoch: stepsPerEpoch, epochs: member.epochs)
        let record = EpochRecord(
            epoch: state.epoch, trainingLoss: state.lossSum / Double(patches),
            validationLoss: losses.reduce(0, +) / Double(max(1, losses.count)),
            averagePrecision: ScoreRanking(of: scores.probabilities, mines: validationMines).averagePrecision ?? 0,
            rate: recipe.optimizer.learningRate * share)
        guard record.validationLoss.isFinite else {
            throw TrainingError.diverged(epoch: state.epoch, step: stepsPerEpoch)
        }
        state.lossSum = 0
        state.history.append(record)
        chooseBest(record)
        let patience = recipe.stopping.patience
        let isLate = patience > 0 && state.epoch - (state.best?.epoch ?? 0) >= patience
        state.isFinished = state.epoch >= member.epochs || isLate
    }

    private mutating func chooseBest(_ record: EpochRecord) {
        let earlier = state.best.flatMap { best in state.history.first { $0.epoch == best.epoch } }
        if let earlier, !recipe.stopping.metric.isBetter(record, than: earlier) { return }
        state.best = MemberState.Best(epoch: record.epoch, network: state.averaged)
    }
}

extension StoppingRecipe.Metric {
    fileprivate func isBetter(_ record: EpochRecord, than other: EpochRecord) -> Bool {
        switch self {
        case .averagePrecision: record.averagePrecision > other.averagePrecision
        case .loss: record.validationLoss < other.validationLoss
        }
    }
}
