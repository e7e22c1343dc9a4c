import CDNNL

/// A convolution or a pooling that oneDNN runs forwards and backwards; the owner of its handles.
final class TrainedPrimitive {
    private let step: String
    private let handle: UnsafeMutablePointer<minemap_dnnl_trained>

    init(
        _ step: String, make: (inout UnsafeMutablePointer<minemap_dnnl_trained>?) -> dnnl_status_t
    ) throws(NetworkError) {
        var made: UnsafeMutablePointer<minemap_dnnl_trained>?
        let status = make(&made)
        guard status == dnnl_success, let made else {
            minemap_dnnl_destroy_trained(made)
            throw .cannotRun(step: step, reason: String(cString: dnnl_status2str(status)))
        }
        self.step = step
        handle = made
    }

    deinit { minemap_dnnl_destroy_trained(handle) }

    func call(_ work: (UnsafeMutablePointer<minemap_dnnl_trained>) -> dnnl_status_t) throws(NetworkError) {
        let status = work(handle)
        guard status == dnnl_success else {
            throw .cannotRun(step: step, reason: String(cString: dnnl_status2str(status)))
        }
    }
}
