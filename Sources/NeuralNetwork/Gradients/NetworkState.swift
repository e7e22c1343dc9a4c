/// What training changes in a network.
package struct NetworkState: Sendable, Equatable {
    /// The numbers that gradients move, as a ``ParameterLayout`` lays them out.
    package var parameters: [Float]
    /// The moving means, then the moving variances, of each batch normalisation in the order of the steps.
    package var statistics: [Float]

    package init(parameters: [Float], statistics: [Float]) {
        self.parameters = parameters
        self.statistics = statistics
    }
}
