/// What a user says of a catalogue's items where they don't say it themselves.
package struct StacOptions: Hashable, Sendable {
    /// The key of the asset that is a mask of somebody else's, like `cs_cdf` for Cloud Score+.
    package var externalAsset: String?
    /// What is added to digital numbers of items that name no offset, from baseline 04.00 on.
    package var offset: Double?

    package init(externalAsset: String? = nil, offset: Double? = nil) {
        self.externalAsset = externalAsset
        self.offset = offset
    }
}
