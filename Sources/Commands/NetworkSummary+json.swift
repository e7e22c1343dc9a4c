import GeoIO
import NeuralNetwork

extension NetworkSummary {
    /// The same as an object for other programs.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(name), "input": TensorShape.image(input).json, "steps": .array(rows.map(\.json)),
            "outputs": .array(outputs.map(\.json)), "parameters": .number(Double(parameters)),
            "multiply_adds": .number(Double(multiplyAdds)),
        ]
        members["shared_stride"] = sharedStride.map { .number(Double($0)) }
        members["shared_multiply_adds"] = sharedMultiplyAdds.map(JSONValue.number)
        return .object(members)
    }
}

extension NetworkSummary.Row {
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(name), "kind": .string(kind), "takes": .array(sources.map(JSONValue.string)),
            "gives": output.json, "parameters": .number(Double(parameters)),
            "multiply_adds": .number(Double(multiplyAdds)),
        ]
        members["shared_multiply_adds"] = sharedMultiplyAdds.map(JSONValue.number)
        return .object(members)
    }
}

extension NetworkSummary.Output {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "columns": .array(columns.map { .number(Double($0)) }),
            "activation": .string(activation.words),
        ])
    }
}

extension TensorShape {
    /// Rows, columns and channels, or the length of a vector.
    fileprivate var json: JSONValue {
        switch self {
        case .image(let shape): .array([shape.height, shape.width, shape.channels].map { .number(Double($0)) })
        case .vector(let count): .array([.number(Double(count))])
        }
    }
}
