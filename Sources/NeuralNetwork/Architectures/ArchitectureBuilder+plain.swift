extension ArchitectureBuilder {
    /// The networks of 2020 and 2021.
    mutating func addConvolutions2021(dropout: Double) throws(NetworkError) {
        // A picture of 28 pixels is seen without its padded border, and by smaller dense steps.
        guard case .image(let picture) = shape, picture.height > 32 else {
            try addConvolution(16, padding: .valid)
            try addMaximumPooling(3)
            try addConvolution(32, padding: .valid)
            try addMaximumPooling(3)
            try addFlattening()
            for _ in 0..<2 { try addDense(16) }
            return try addDense(2, .softmax)
        }
        try addConvolution(16)
        try addMaximumPooling(3)
        try addConvolution(32)
        try addMaximumPooling(2)
        try addFlattening()
        for _ in 0..<3 {
            try addDense(64)
            try addDropout(dropout)
        }
        try addDense(2, .softmax)
    }

    /// The networks of 2024.
    mutating func addConvolutions2024(dropout: Double) throws(NetworkError) {
        for pooling in [2, 2, 3] {
            for _ in 0..<3 { try addConvolution(32) }
            try addMaximumPooling(pooling)
        }
        try addHead2024(dropout: dropout)
    }

    /// The dense steps of 2024, and the answer.
    mutating func addHead2024(dropout: Double) throws(NetworkError) {
        try addFlattening()
        for width in [64, 64, 32] {
            try addDense(width)
            try addDropout(dropout)
        }
        try addDense(1, .sigmoid)
    }
}
