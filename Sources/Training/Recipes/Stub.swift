import Geography
import NeuralNetwork
extension NeuralNetwork {
    static func stub(window: Int, channels: Int, seed: UInt64) throws(NetworkError) -> NeuralNetwork {
        var n = SplitMix(seed: seed)
        func k(_ s: [Int]) -> Tensor<Float> {
            let l = (6.0 / Double(s[0]*s[1]*(s[2]+s[3]))).squareRoot()
            return Tensor(shape: s, values: (0..<s.reduce(1, *)).map { _ in Float(n.real(in: -l..<l)) }) }
        let w = [16, 32, 32]
        var c = channels
        var side = window
        var steps: [(name: String, kind: Step.Kind)] = []
        for o in w {
            steps.append(("conv\(steps.count)", .convolution(.init(sliding: Sliding(window: PixelSize(rows: 3, columns: 3), padding: .same), kernel: k([3,3,c,o]), bias: .init(repeating: 0, count: o), activation: .relu))))
            steps.append(("pool\(steps.count)", .pooling(.maximum, Sliding(window: PixelSize(rows: 2, columns: 2), strides: PixelSize(rows: 2, columns: 2), padding: .valid))))
            c = o; side /= 2
        }
        steps.append(("flat", .flatten))
        let l = (6.0 / Double(side*side*c + 1)).squareRoot()
        steps.append(("dense", .dense(.init(kernel: Tensor(shape: [side*side*c, 1], values: (0..<side*side*c).map { _ in Float(n.real(in: -l..<l)) }), bias: [0], activation: .sigmoid))))
        return try NeuralNetwork(name: "stub", inputShape: ImageShape(height: window, width: window, channels: channels), steps: steps, source: "stub")
    }
}
