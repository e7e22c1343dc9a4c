import CDNNL

/// A convolution or a pooling of one picture, compiled by oneDNN for the processor at hand.
///
/// It owns its oneDNN handles, its copy of the weights and its scratch memory, so it can't be copied
/// or shared: each runner makes its own.
struct DNNLPrimitive: ~Copyable {
    private let step: String
    private let handle: UnsafeMutablePointer<minemap_dnnl_primitive>

    /// Compiles a convolution, with a ReLU after it if wanted.
    init(_ step: Step, _ convolution: Step.Convolution, relu: Bool) throws(NetworkError) {
        var geometry = try Self.geometry(of: step, convolution.sliding, groups: convolution.groups)
        try self.init(step) {
            minemap_dnnl_convolution(&$0, &geometry, convolution.kernel.values, convolution.bias, relu ? 1 : 0)
        }
    }

    /// Compiles a pooling.
    init(_ step: Step, _ pooling: Step.Pooling, _ sliding: Sliding) throws(NetworkError) {
        var geometry = try Self.geometry(of: step, sliding)
        try self.init(step) { minemap_dnnl_pooling(&$0, &geometry, pooling == .average ? 1 : 0) }
    }

    private init(
        _ step: Step, make: (inout UnsafeMutablePointer<minemap_dnnl_primitive>?) -> dnnl_status_t
    ) throws(NetworkError) {
        var made: UnsafeMutablePointer<minemap_dnnl_primitive>?
        let status = make(&made)
        guard status == dnnl_success, let made else {
            minemap_dnnl_destroy(made)
            throw .cannotRun(step: step.name, reason: String(cString: dnnl_status2str(status)))
        }
        self.step = step.name
        self.handle = made
    }

    deinit { minemap_dnnl_destroy(handle) }

    /// Runs from one picture to another, rows x columns x channels each, on the calling thread alone.
    func run(from source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>) throws(NetworkError) {
        let status = minemap_dnnl_execute(handle, source, destination)
        guard status == dnnl_success else {
            throw .cannotRun(step: step, reason: String(cString: dnnl_status2str(status)))
        }
    }

    static func geometry(
        of step: Step, _ sliding: Sliding, groups: Int = 1
    ) throws(NetworkError) -> minemap_dnnl_geometry {
        guard case .image(let input) = step.input, case .image(let output) = step.output else {
            throw .cannotRun(step: step.name, reason: "it takes pictures only")
        }
        let extent = sliding.extent
        let rows = sliding.padding.amounts(around: input.height, extent: extent.rows, stride: sliding.strides.rows)
        let columns = sliding.padding.amounts(
            around: input.width, extent: extent.columns, stride: sliding.strides.columns)
        return minemap_dnnl_geometry(
            input: (Int64(input.height), Int64(input.width)), input_channels: Int64(input.channels),
            output: (Int64(output.height), Int64(output.width)), output_channels: Int64(output.channels),
            kernel: pair(sliding.window), strides: pair(sliding.strides), dilation: pair(sliding.dilation),
            padding_before: (Int64(rows.before), Int64(columns.before)),
            padding_after: (Int64(rows.after), Int64(columns.after)), groups: Int64(groups))
    }

    private static func pair(_ size: PixelSize) -> (Int64, Int64) { (Int64(size.rows), Int64(size.columns)) }
}
