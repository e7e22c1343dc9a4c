/// Which numbers of a network training moves: slots in one flat array, in the order of the steps.
package struct ParameterLayout: Sendable, Equatable {
    package let slots: [Slot]
    /// The numbers of all slots together.
    package let count: Int

    /// What a slot does in its step.
    package enum Role: Sendable {
        /// The weights of a convolution or a dense step.
        case kernel
        case bias
        /// The gamma of a batch normalisation.
        case factor
        /// The beta of a batch normalisation.
        case shift
    }

    /// One tensor of a step.
    package struct Slot: Sendable, Equatable {
        /// The step's place in the network.
        package let step: Int
        package let role: Role
        /// As Keras keeps it: rows x columns x channels of a group x filters for the kernel of a convolution.
        package let shape: [Int]
        /// Where it stands in the flat array.
        package let range: Range<Int>
    }

    /// Lays out the steps at these places of a network.
    init(_ network: NeuralNetwork, steps places: [Int]) {
        var slots: [Slot] = []
        var count = 0
        for place in places {
            for (role, tensor) in network.steps[place].kind.trained {
                slots.append(
                    Slot(step: place, role: role, shape: tensor.shape, range: count..<(count + tensor.values.count)))
                count += tensor.values.count
            }
        }
        self.slots = slots
        self.count = count
    }

    /// Where a tensor of a step stands; empty for one that the step doesn't have.
    func range(of role: Role, step: Int) -> Range<Int> {
        slots.first { $0.step == step && $0.role == role }?.range ?? 0..<0
    }
}

extension Step.Kind {
    /// The tensors that training moves, in the order that Keras lists them.
    var trained: [(role: ParameterLayout.Role, tensor: Tensor<Float>)] {
        switch self {
        case .convolution(let convolution):
            [(.kernel, convolution.kernel), (.bias, Tensor(of: convolution.bias))]
        case .dense(let dense): [(.kernel, dense.kernel), (.bias, Tensor(of: dense.bias))]
        case .scaling(let scaling): [(.factor, Tensor(of: scaling.factor)), (.shift, Tensor(of: scaling.shift))]
        default: []
        }
    }
}

extension Tensor {
    /// Numbers in a row.
    fileprivate init(of values: [Value]) { self.init(shape: [values.count], values: values) }
}
