import NeuralNetwork
import Testing
import Training

struct WeightAverageTests {
    private func state(_ number: Float) -> NetworkState { NetworkState(parameters: [number], statistics: [-number]) }

    @Test func isTheMeanOfTheEndsOfEpochsFromItsFirstOn() {
        var average = WeightAverage(.ends(from: 2))
        for (epoch, number) in [100, 1, 2, 6].enumerated() { average.add(state(Float(number)), afterEpoch: epoch + 1) }

        #expect(average.state == state(3))
    }

    // Decays (1 + t) / (10 + t) until they are larger than the recipe's: 2 / 11, then 0.2.
    @Test func movesSlowerAndSlowerUntilItsDecay() {
        var average = WeightAverage(.exponential(decay: 0.2))
        for number in [1, 12, 22] { average.add(afterStep: state(Float(number))) }

        // 1 → 1 + 9/11 · 11 = 10 → 10 + 0.8 · 12
        #expect(abs((average.state?.parameters[0] ?? 0) - 19.6) < 1e-5)
    }

    @Test func isNothingWhereNothingIsAveraged() {
        var average = WeightAverage(.none)
        average.add(afterStep: state(1))
        average.add(state(1), afterEpoch: 1)

        #expect(average.state == nil)
    }
}
