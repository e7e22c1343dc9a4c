import Geography

extension MinedArea: Codable {
    private enum Field: String, CodingKey {
        case region, period, model, threshold, detections, repaired, observedShare, ground, footprint, polygonSum, new
        case lost, persisting, cumulative, dataDigest
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(region, forKey: .region)
        try fields.encode(period, forKey: .period)
        try fields.encode(model, forKey: .model)
        try fields.encode(threshold, forKey: .threshold)
        try fields.encode(detectionCount, forKey: .detections)
        try fields.encode(repairedCount, forKey: .repaired)
        try fields.encodeIfPresent(observedShare, forKey: .observedShare)
        try fields.encodeIfPresent(ground, forKey: .ground)
        try fields.encode(footprint, forKey: .footprint)
        try fields.encode(polygonSum, forKey: .polygonSum)
        try fields.encodeIfPresent(change?.new, forKey: .new)
        try fields.encodeIfPresent(change?.lost, forKey: .lost)
        try fields.encodeIfPresent(change?.persisting, forKey: .persisting)
        try fields.encode(cumulative, forKey: .cumulative)
        try fields.encode(dataDigest, forKey: .dataDigest)
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let area = { (field: Field) in try fields.decode(Area.self, forKey: field) }
        self.init(
            region: try fields.decode(String.self, forKey: .region),
            period: try fields.decode(Period.self, forKey: .period),
            model: try fields.decode(String.self, forKey: .model),
            threshold: try fields.decode(Double.self, forKey: .threshold),
            detectionCount: try fields.decode(Int.self, forKey: .detections),
            repairedCount: try fields.decode(Int.self, forKey: .repaired),
            observedShare: try fields.decodeIfPresent(Double.self, forKey: .observedShare),
            ground: try fields.decodeIfPresent(ObservedGround.self, forKey: .ground), footprint: try area(.footprint),
            polygonSum: try area(.polygonSum),
            change: fields.contains(.new)
                ? AreaChange(new: try area(.new), lost: try area(.lost), persisting: try area(.persisting)) : nil,
            cumulative: try area(.cumulative), dataDigest: try fields.decode(String.self, forKey: .dataDigest))
    }
}
