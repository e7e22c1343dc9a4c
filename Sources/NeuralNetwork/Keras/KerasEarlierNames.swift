import GeoIO

/// What Keras 1, and TensorFlow's Keras before 2, call otherwise than their successors.
enum KerasEarlierNames {
    /// A step's kind and settings in the words of Keras 2; what is in them already stays.
    static func modern(_ kind: String, _ settings: [String: JSONValue]) -> (String, [String: JSONValue]) {
        var settings = settings
        for (old, new) in names { settings[new] = settings[new] ?? settings[old] }
        if let rows = settings["nb_row"], let columns = settings["nb_col"], settings["kernel_size"] == nil {
            settings["kernel_size"] = .array([rows, columns])
        }
        if let order = settings["dim_ordering"]?.string {
            settings["data_format"] = .string(
                order == "tf" ? "channels_last" : order == "th" ? "channels_first" : order)
        }
        if kind == "Merge", let merging = settings["mode"]?.string.flatMap({ mergings[$0] }) {
            return (merging, settings)
        }
        return (kinds[kind] ?? kind, settings)
    }

    private static let kinds = [
        "Convolution2D": "Conv2D", "AtrousConvolution2D": "Conv2D", "SeparableConvolution2D": "SeparableConv2D",
        "BatchNormalizationV1": "BatchNormalization", "BatchNormalizationV2": "BatchNormalization",
    ]
    private static let mergings = [
        "sum": "Add", "mul": "Multiply", "ave": "Average", "max": "Maximum", "concat": "Concatenate",
    ]
    private static let names = [
        "nb_filter": "filters", "border_mode": "padding", "subsample": "strides", "atrous_rate": "dilation_rate",
        "bias": "use_bias", "output_dim": "units", "p": "rate", "concat_axis": "axis",
    ]
}
