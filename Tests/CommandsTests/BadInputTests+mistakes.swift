import Foundation
import GeoIO
import Geography
import NeuralNetwork
import TestSupport

extension BadInputTests {
    static let mistakes: [Mistake] = networks + imagery + vectors + configuration

    private static let networks = [
        Mistake(
            "a truncated network",
            { project in
                let network = try Data(contentsOf: URL(filePath: "\(project.path)/models/bright_v1.h5"))
                try project.folder.write(network.prefix(network.count / 2), to: "models/bright_v1.h5")
            },
            says: """
                'PROJECT/models/bright_v1.h5' is cut short: it has HALF bytes of WHOLE.
                Fetch or copy the file again.
                """),
        Mistake(
            "a network with an unsupported step",
            { try $0.write(.brightness(pooling: "LocallyConnected2D", weight: 20)) },
            says: """
                The network in 'PROJECT/models/bright_v1.h5' has a step 'pool' of the kind LocallyConnected2D, which \
                minemap can't run.
                It runs \(NetworkError.supportedSteps): rebuild the network with those.
                """),
        Mistake(
            "a network with NaN weights", { try $0.write(.brightness(pooling: "MaxPooling2D", weight: .nan)) },
            says: """
                The weight 'dense/kernel:0' in 'PROJECT/models/bright_v1.h5' holds 1 values that are NaN or infinite.
                Training went wrong or the file is damaged: use an earlier checkpoint, or fetch the file again.
                """),
        Mistake(
            "a missing network", { try $0.remove("models/bright_v1.h5") },
            says: """
                'build/fetched/models/bright_v1.h5' is not there.
                Put the network into models/ under the name that its card gives it, or list it under 'fetch:' in site/site.yml.
                """),
        Mistake(
            "a missing card", { try $0.remove("models/bright_v1.yml") },
            says: """
                PROJECT/models/bright_v1.yml: the network 'bright_v1' has no model card.
                Begin one with 'minemap model card FILE', and fill in what the file doesn't say: its bands in order, \
                normalization, threshold, level, licence and origin.
                """),
        Mistake(
            "another network under the card's name",
            { project in
                try project.replace(
                    "mine_output: 0", with: "mine_output: 0\ntraining_record: none", in: "models/bright_v1.yml")
                let card = try project.folder.text("models/bright_v1.yml")
                let digest = card.split(separator: "sha256: ").last.map(String.init) ?? ""
                try project.replace(digest, with: String(repeating: "0", count: 64), in: "models/bright_v1.yml")
            },
            says: """
                'PROJECT/models/bright_v1.h5' isn't the network that its card means: its SHA-256 is DIGEST, not \
                0000000000000000000000000000000000000000000000000000000000000000.
                Fetch it again, or write a card for this network.
                """),
    ]

    private static let imagery = [
        Mistake(
            "scenes that all lack a band",
            { project in for date in ["2020-02-01", "2020-08-01"] { try project.remove("scenes/\(date)/B08.tif") } },
            says: """
                The imagery 'archive' has no scene in the period 2020 of the region 'run'; it has scenes from 2020-02-01 \
                to 2020-08-01; 2020-02-01: it has no B8; 2020-08-01: it has no B8.
                Choose another period in site/site.yml, or add scenes.
                """),
        Mistake(
            "a region outside of the imagery",
            { project in
                let corners = [(-50.0, -5.0), (-49.99, -5.0), (-49.99, -4.99), (-50.0, -5.0)]
                let polygon = Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })
                try project.write([Feature(polygon)], to: "data/boundaries/run.geojson")
            },
            says: """
                The region 'run' lies outside of the imagery 'archive': no scene in 'scenes' shows any of it.
                Correct the region's boundary, or name imagery in site/site.yml that covers it.
                """),
        Mistake(
            "a period without a scene", { try $0.replace("periods: [2020]", with: "periods: [2017]") },
            says: """
                The imagery 'archive' has no scene in the period 2017 of the region 'run'; it has scenes from 2020-02-01 \
                to 2020-08-01.
                Choose another period in site/site.yml, or add scenes.
                """),
    ]

    private static func boundary(_ ring: String) -> @Sendable (SmallProject) throws -> Void {
        { try $0.folder.write(#"{"type":"Polygon","coordinates":[\#(ring)]}"#, to: "data/boundaries/run.geojson") }
    }

    private static let vectors = [
        Mistake(
            "a detection that covers no ground",
            { try $0.folder.write(#"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#, to: "data/told.geojson") },
            says: """
                Feature 0 of 'PROJECT/data/told.geojson' covers no ground: its geometry is LineString.
                A detection is a Polygon or a MultiPolygon; remove what is none.
                """),
        Mistake(
            "a truncated GeoJSON",
            { try $0.folder.write(#"{"type":"FeatureCollection","fea"#, to: "data/told.geojson") },
            says: """
                'PROJECT/data/told.geojson' isn't whole JSON: Unexpected end of file during JSON parse.
                It may have been cut off: fetch or export it again.
                """),
        Mistake(
            "a boundary that crosses itself", boundary("[[0,0],[2,2],[2,0],[0,2],[0,0]]"),
            says: """
                The boundary 'PROJECT/data/boundaries/run.geojson' isn't valid: Self-intersection at or near point 1 1.
                Draw the ring so that it doesn't cross or touch itself, or try 'ogr2ogr -makevalid OUT.geojson IN.geojson'.
                """),
        Mistake(
            "a boundary across the antimeridian", boundary("[[179,0],[-179,0],[-179,1],[179,1],[179,0]]"),
            says: """
                The boundary 'PROJECT/data/boundaries/run.geojson' crosses the antimeridian (180° of longitude).
                Cut it there into two polygons, as RFC 7946 section 3.1.9 asks, and keep longitudes within ±180.
                """),
        Mistake(
            "a zero-byte GeoJSON", { try $0.folder.write("", to: "data/told.geojson") },
            says: """
                'PROJECT/data/told.geojson' is empty (0 bytes).
                Fetch or export it again; a map without features is an empty FeatureCollection.
                """),
        Mistake(
            "a web page for a GeoJSON", { try $0.folder.write("<!DOCTYPE html>", to: "data/told.geojson") },
            says: """
                'PROJECT/data/told.geojson' is a web page (HTML), not GeoJSON: probably a login or an error page saved \
                under this name.
                Get the file from its source again, signed in if it asks for that.
                """),
        Mistake(
            "a GeoJSON that isn't UTF-8",
            { project in
                try project.folder.write(Data([0x7B, 0x22, 0xF3, 0x22, 0x7D]), to: "data/told.geojson")
            },
            says: """
                'PROJECT/data/told.geojson' isn't UTF-8: byte 2 can't be read as text.
                Save it as UTF-8, for example with 'iconv -f latin1 -t utf8'.
                """),
        Mistake(
            "a boundary without a polygon",
            { project in
                try project.write([], to: "data/boundaries/run.geojson")
            },
            says: """
                The boundary 'PROJECT/data/boundaries/run.geojson' holds no polygon.
                A boundary is one or more Polygon or MultiPolygon features.
                """),
    ]

    private static let configuration = [
        Mistake(
            "a map that is named as a page is",
            { try $0.replace("{ name: run, title: Run", with: "{ name: about, title: Run") },
            says: """
                Two things of site/site.yml and site/ would be made as 'build/site/about.html'.
                Rename one of them: a map, a text, a story, a region or a model has a name twice.
                """),
        Mistake(
            "a region named as a way out of the folder", { try $0.replace("name: run\n", with: "name: ../../esc\n") },
            says: """
                PROJECT/site/site.yml:5: '../../esc' can't be part of a file's name.
                Use unaccented letters, digits, '-', '_' and '.' only, a letter or digit first.
                """),
        Mistake(
            "a card whose mine is no output",
            { try $0.replace("mine_output: 0", with: "mine_output: 7", in: "models/bright_v1.yml") },
            says: """
                The card of 'bright_v1' says the mine is output 7, but the network 'bright_v1.h5' has 1, counted from 0.
                Correct 'mine_output' in models/bright_v1.yml.
                """),
        Mistake(
            "a card of another number of bands",
            { try $0.replace("[B4, B8, B11]", with: "[B4, B8]", in: "models/bright_v1.yml") },
            says: """
                The card of 'bright_v1' says its input is 8x8 px, 2 bands, but the network 'bright_v1.h5' takes 8x8 px, 3 bands.
                Correct 'bands' and 'window' in models/bright_v1.yml; all networks of a card take the same input.
                """),
        Mistake(
            "an ensemble without one of its networks",
            { project in
                try project.writeEnsemble()
                try project.remove("models/bright_b.h5")
            },
            says: """
                'build/fetched/models/bright_b.h5' is not there.
                Put the network into models/ under the name that its card gives it, or list it under 'fetch:' in site/site.yml.
                """),
        Mistake(
            "a period that stands there twice", { try $0.replace("periods: [2020]", with: "periods: [2020, 2020]") },
            says: """
                PROJECT/site/site.yml:12: the period '2020' stands there twice.
                Write it once.
                """),
        Mistake(
            "published detections without a threshold", { try $0.replace("    threshold: 0.3\n", with: "") },
            says: """
                The region 'told' has no 'threshold', and the model 'other_v1' no card that says one.
                Write the threshold of the published detections into site/site.yml, like 'threshold: 0.8'.
                """),
        Mistake(
            "an unknown key", { try $0.replace("    mosaic: 6", with: "    mozaic: 6") },
            says: """
                PROJECT/site/site.yml:11: 'mozaic' is not a key of a region.
                Did you mean 'mosaic'? The keys are: boundaries, name, title, model, threshold, imagery, mosaic, stride, \
                periods, published, truth, invented.
                """),
        Mistake(
            "a period that is none", { try $0.replace("periods: [2020]", with: "periods: [2020-13]") },
            says: """
                PROJECT/site/site.yml:12: '2020-13' isn't a period.
                Write a year (2024), a quarter (2025-Q2), a month (2025-03) or dates (2020-01-01..2021-02-01).
                """),
        Mistake(
            "a map of a region that is not there", { try $0.replace("regions: told", with: "regions: tolt") },
            says: """
                The map 'told' of site/site.yml shows the region 'tolt', which is not there.
                The regions are: run, told.
                """),
    ]
}
