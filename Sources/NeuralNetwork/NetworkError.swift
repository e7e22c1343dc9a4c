/// What can be wrong with a network's file, or with what it is given.
///
/// Cases begin with the file that they are about. Messages end with what to do.
package enum NetworkError: Error, Equatable {
    /// There is no such file.
    case missingFile(String)
    /// The file is something else, like the web page of a failed download.
    case notHDF5(String, found: String)
    /// The file ends before its contents do.
    case truncated(String, bytes: Int, of: Int)
    /// HDF5 can't read a part of the file, for a reason in HDF5's words.
    case damaged(String, part: String, reason: String)
    /// The file lacks a group, dataset or attribute.
    case missingPart(String, part: String)
    /// A dataset claims more values than are believable.
    case tooLarge(String, part: String, shape: [Int])
    /// A `.keras` archive can't be read, for a reason in GDAL's words.
    case damagedArchive(String, reason: String)
    /// The file can't be written, for a reason in HDF5's words.
    case cannotWrite(String, reason: String)

    /// The file holds weights without the network that they belong to.
    case noModelConfig(String)
    /// The description of the network isn't as Keras writes it.
    case unreadableConfig(String, reason: String)
    /// The network isn't described by its steps.
    case unsupportedModel(String, kind: String)
    /// The network takes more than a picture.
    case severalInputs(String, [String])
    /// A step is of a kind that can't be run.
    case unsupportedStep(String, step: String, kind: String)
    /// A step has a setting that can't be run.
    case unsupportedSetting(String, step: String, setting: String, value: String, supported: String)
    /// A step can't take what the step before it gives.
    case doesNotFit(String, step: String, reason: String)

    /// A step can't be written to a file, since Keras has nothing like it.
    case notKeras(String, step: String, reason: String)

    /// A step's weights aren't in the file.
    case missingWeight(String, step: String, found: Int, expected: Int)
    /// A weight has another shape than its step needs.
    case misshapenWeight(String, weight: String, found: [Int], expected: [Int])
    /// A weight holds NaN or infinity.
    case notFinite(String, weight: String, count: Int)

    /// A golden file isn't about this network, or isn't as it should be.
    case unusableGolden(String, reason: String)

    /// A network can't be trained, named first.
    case cannotTrain(String, reason: String)

    /// oneDNN refuses a step, for a reason in oneDNN's words.
    case cannotRun(step: String, reason: String)
    /// The caller gave another number of windows or values than it said.
    case wrongInput(reason: String)
    /// The tile or its normalisation isn't for this network.
    case wrongTile(reason: String)
}
