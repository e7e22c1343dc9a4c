import CGDAL
import Foundation
import Geography

/// A GeoPackage: one file with many layers, as geographic programs like to have them.
///
/// The same layers give the same bytes: the date that a GeoPackage notes of each layer is given, not taken from a clock.
///
/// <https://www.geopackage.org/spec/>
package struct GeoPackage: Sendable {
    package struct Layer: Sendable {
        package let name: String
        package let title: String
        package let features: FeatureCollection

        package init(name: String, title: String, features: FeatureCollection) {
            self.name = name
            self.title = title
            self.features = features
        }
    }

    package let layers: [Layer]
    /// A day, like `2021-01-01`: that of the last change of the data.
    package let date: String

    package init(layers: [Layer], date: String) {
        self.layers = layers
        self.date = date
    }

    /// Writes the file, under its name only when it is whole.
    package func write(to path: String) throws(GeoIOError) {
        let part = "\(path).\(UInt64.random(in: 0...UInt64.max)).part"
        let (isWritten, failure) = GDAL.recording {
            // A journal would lie beside the file, and a killed build would leave it: what is unfinished is written anew.
            let options = ["OGR_CURRENT_DATE": "\(date)T00:00:00.000Z", "OGR_SQLITE_JOURNAL": "OFF"]
            for (name, value) in options { CPLSetThreadLocalConfigOption(name, value) }
            defer { for name in options.keys { CPLSetThreadLocalConfigOption(name, nil) } }
            return writeLayers(to: part)
        }
        guard isWritten, failure == nil, rename(part, path) == 0 else {
            unlink(part)
            throw .cannotWrite(path: path, reason: failure ?? "GDAL gave no reason")
        }
    }

    private func writeLayers(to path: String) -> Bool {
        guard let wgs84 = OSRNewSpatialReference(nil) else { return false }
        // The file may hold on to it.
        defer { OSRRelease(wgs84) }
        guard let driver = GDALGetDriverByName("GPKG"), let file = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { return false }
        defer { GDALClose(file) }
        guard OSRImportFromEPSG(wgs84, 4326) == OGRERR_NONE else { return false }
        OSRSetAxisMappingStrategy(wgs84, OAMS_TRADITIONAL_GIS_ORDER)
        return layers.allSatisfy { $0.write(to: file, wgs84) }
    }
}

extension GeoPackage.Layer {
    fileprivate func write(to file: GDALDatasetH, _ wgs84: OGRSpatialReferenceH) -> Bool {
        let settings = ["IDENTIFIER=\(title)", "GEOMETRY_NAME=geom"]
        let options = settings.reduce(nil) { CSLAddString($0, $1) }
        defer { CSLDestroy(options) }
        guard let layer = GDALDatasetCreateLayer(file, name, wgs84, wkbMultiPolygon, options),
            GDALDatasetStartTransaction(file, 0) == OGRERR_NONE
        else { return false }
        let columns = columns
        for column in columns {
            guard let field = OGR_Fld_Create(column.name, column.type) else { return false }
            defer { OGR_Fld_Destroy(field) }
            guard OGR_L_CreateField(layer, field, 1) == OGRERR_NONE else { return false }
        }
        return features.features.allSatisfy { write($0, columns, to: layer) }
            && GDALDatasetCommitTransaction(file) == OGRERR_NONE
    }

    private func write(
        _ feature: Feature, _ columns: [(name: String, type: OGRFieldType)], to layer: OGRLayerH
    ) -> Bool {
        let polygons = feature.geometry.polygons
        guard !polygons.isEmpty else { return true }
        guard let row = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else { return false }
        defer { OGR_F_Destroy(row) }
        for (index, column) in columns.enumerated() {
            switch feature.properties[column.name] {
            case .number(let number): OGR_F_SetFieldDouble(row, Int32(index), number)
            case .null, nil: OGR_F_SetFieldNull(row, Int32(index))
            case .string(let text): OGR_F_SetFieldString(row, Int32(index), text)
            case .some(let value): OGR_F_SetFieldString(row, Int32(index), GeoJSON.text(of: value))
            }
        }
        let shape = OGRShape(MultiPolygon(polygons))
        return OGR_F_SetGeometry(row, shape.handle) == OGRERR_NONE && OGR_L_CreateFeature(layer, row) == OGRERR_NONE
    }

    /// The properties that some feature has, sorted: numbers where all are, else texts.
    private var columns: [(name: String, type: OGRFieldType)] {
        var kinds: [String: OGRFieldType] = [:]
        for (name, value) in features.features.lazy.flatMap(\.properties) {
            switch value {
            case .null: break
            case .number: kinds[name] = kinds[name] ?? OFTReal
            default: kinds[name] = OFTString
            }
        }
        // 'fid' and the geometry's are the format's own.
        return kinds.filter { !["fid", "geom"].contains($0.key.lowercased()) }.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value)
        }
    }
}
