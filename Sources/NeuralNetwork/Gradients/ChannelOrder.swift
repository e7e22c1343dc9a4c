import CKernels

/// How the channels of pictures lie in memory.
enum ChannelOrder: Sendable {
    /// Pixel by pixel, all channels of one together.
    case together
    /// In blocks of 16, each block a picture of its own.
    case blocked

    static let block = Int(MINEMAP_LANES)

    /// Whether oneDNN has Winograd's algorithm here: for blocks of 16 channels, with AVX-512.
    static let isBlockedFaster = String(cString: minemap_instruction_set()) == "AVX-512"
}
