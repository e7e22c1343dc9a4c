extension NetworkError: CustomStringConvertible {
    /// The kinds of step that can be run, by Keras's names.
    package static let supportedSteps = """
        InputLayer, Conv2D, DepthwiseConv2D, SeparableConv2D, MaxPooling2D, AveragePooling2D, GlobalMaxPooling2D, \
        GlobalAveragePooling2D, Dense, BatchNormalization, Normalization, Rescaling, Flatten, Reshape, Dropout, \
        SpatialDropout2D, GaussianDropout, AlphaDropout, GaussianNoise, ActivityRegularization, ZeroPadding2D, \
        Cropping2D, Add, Average, Maximum, Multiply, Concatenate, Activation, ReLU, LeakyReLU, ELU and Softmax
        """

    package var description: String {
        switch self {
        case .missingFile, .notHDF5, .truncated, .damaged, .missingPart, .tooLarge, .damagedArchive, .cannotWrite:
            fileDescription
        case .noModelConfig, .unreadableConfig, .unsupportedModel, .severalInputs, .unsupportedStep,
            .unsupportedSetting, .doesNotFit:
            graphDescription
        case .missingWeight, .misshapenWeight, .notFinite: weightDescription
        case .notKeras(let path, let step, let reason):
            """
            The step '\(step)' can't be written to '\(path)': Keras has no such thing as \(reason).
            Rebuild the network without it.
            """
        case .unusableGolden(let path, let reason):
            """
            Can't check against '\(path)': \(reason).
            Give the golden file that was made with this network.
            """
        case .cannotTrain(let network, let reason):
            """
            The network '\(network)' can't be trained: \(reason).
            Give one that ends in a sigmoid of one number or a softmax of two; train members of an ensemble one by one.
            """
        case .cannotRun(let step, let reason):
            """
            oneDNN can't run the step '\(step)': \(reason).
            Check that libdnnl 2.6 or a later 2.x is installed, and that memory is free.
            """
        case .wrongInput(let reason):
            """
            The network was given \(reason).
            Give whole windows, at most as many as the runner's batch.
            """
        case .wrongTile(let reason):
            """
            The network was given \(reason).
            Give a tile with all bands of the network, at least as large as a window, and the network's own model card.
            """
        }
    }

    private var fileDescription: String {
        switch self {
        case .missingFile(let path):
            """
            There is no file '\(path)'.
            Check the path; published networks aren't in the repository, so fetch them first.
            """
        case .notHDF5(let path, let found):
            """
            '\(path)' isn't an HDF5 file: it is \(found).
            Fetch the .h5 file itself, not the page about it.
            """
        case .truncated(let path, let bytes, let expected):
            """
            '\(path)' is cut short: it has \(bytes) bytes of \(expected).
            Fetch or copy the file again.
            """
        case .damaged(let path, let part, let reason):
            """
            Can't read \(part) in '\(path)': \(reason).
            Fetch or copy the file again, or run 'h5dump -H' on it to see what it holds.
            """
        case .missingPart(let path, let part):
            """
            '\(path)' has no \(part).
            Run 'h5dump -n' on it to see what it holds; save a network with model.save('name.h5').
            """
        case .tooLarge(let path, let part, let shape):
            """
            '\(part)' in '\(path)' claims \(shape.shapeText) values, more than minemap reads at once.
            The file is damaged or isn't a network's: fetch or copy it again.
            """
        case .damagedArchive(let path, let reason):
            """
            Can't read the archive '\(path)': \(reason).
            Fetch or copy it again, or save the network again in Keras, with model.save('name.keras').
            """
        case .cannotWrite(let path, let reason):
            """
            Can't write '\(path)': \(reason).
            Check that its folder exists, may be written to and has space.
            """
        default: ""
        }
    }

    private var graphDescription: String {
        switch self {
        case .noModelConfig(let path):
            """
            '\(path)' has no 'model_config' attribute: it holds weights only, not the network.
            Save the whole network in Keras, with model.save('name.h5') and not model.save_weights.
            """
        case .unreadableConfig(let path, let reason):
            """
            The description of the network in '\(path)' isn't as Keras writes it: \(reason).
            Save the network again in Keras, with model.save('name.h5').
            """
        case .unsupportedModel(let path, let kind):
            """
            The network in '\(path)' is of the kind '\(kind)', and minemap runs Sequential and Functional networks only.
            Rebuild it in Keras as one of these with the same weights.
            """
        case .severalInputs(let path, let names):
            """
            The network in '\(path)' takes \(names.count) inputs (\(names.map { "'\($0)'" }.joined(separator: ", "))), \
            and minemap gives a network one picture.
            Rebuild it in Keras with one Input that holds all channels.
            """
        case .unsupportedStep(let path, let step, let kind):
            """
            The network in '\(path)' has a step '\(step)' of the kind \(kind), which minemap can't run.
            It runs \(Self.supportedSteps): rebuild the network with those.
            """
        case .unsupportedSetting(let path, let step, let setting, let value, let supported):
            """
            The step '\(step)' in '\(path)' has \(setting) \(value), which minemap can't run.
            It runs \(supported): rebuild the network with that.
            """
        case .doesNotFit(let path, let step, let reason):
            """
            The step '\(step)' in '\(path)' doesn't fit: \(reason).
            Check the network's input size and the order of its steps in Keras.
            """
        default: ""
        }
    }

    private var weightDescription: String {
        switch self {
        case .missingWeight(let path, let step, let found, let expected):
            """
            The step '\(step)' in '\(path)' has \(found) weights, and needs \(expected).
            Save the whole network again in Keras, with model.save('name.h5').
            """
        case .misshapenWeight(let path, let weight, let found, let expected):
            """
            The weight '\(weight)' in '\(path)' is \(found.shapeText), and its step needs \(expected.shapeText).
            The weights belong to another network: save both together, with model.save('name.h5').
            """
        case .notFinite(let path, let weight, let count):
            """
            The weight '\(weight)' in '\(path)' holds \(count) values that are NaN or infinite.
            Training went wrong or the file is damaged: use an earlier checkpoint, or fetch the file again.
            """
        default: ""
        }
    }
}
