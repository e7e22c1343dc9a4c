import Foundation
import NeuralNetwork
import Testing

struct LossTests {
    @Test func isCrossEntropy() {
        let (loss, slope) = Loss().value(ofLogit: 0, target: 1)

        #expect(abs(loss - log(2)) < 1e-15)
        #expect(slope == -0.5)
    }

    @Test func movesLabelsToAHalf() {
        // At a logit of ln 9 the probability is 0.9, which a label of 1 smoothed by 0.2 is.
        #expect(abs(Loss(smoothing: 0.2).value(ofLogit: log(9), target: 1).slope) < 1e-15)
    }

    @Test func countsWhatIsRightLessByThePowerOfItsMiss() {
        let plain = Loss().value(ofLogit: log(9), target: 1).loss
        let focal = Loss(focus: 2).value(ofLogit: log(9), target: 1).loss

        #expect(abs(focal / plain - 0.01) < 1e-12)
    }

    @Test(arguments: [Loss(), Loss(focus: 2), Loss(focus: 0.5), Loss(smoothing: 0.1)], [-1e4, 1e4])
    func staysFiniteFarFromTheTruth(loss: Loss, logit: Double) {
        for target in [0.0, 1] {
            let (value, slope) = loss.value(ofLogit: logit, target: target)
            #expect(value.isFinite && slope.isFinite)
        }
    }
}
