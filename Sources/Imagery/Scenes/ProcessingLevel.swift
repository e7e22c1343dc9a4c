/// What was done to the pixels of a product: whether the atmosphere is still in them.
package enum ProcessingLevel: String, CaseIterable, Codable, Hashable, Sendable, CustomStringConvertible {
    /// Reflectance at the top of the atmosphere.
    case l1c = "L1C"
    /// Reflectance at the ground.
    case l2a = "L2A"

    package var description: String { rawValue }
}
