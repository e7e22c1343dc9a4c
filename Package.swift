// swift-tools-version: 6.2
//
// The manifest is the table of contents: targets stand in the order of the line
//
//     scenes -> composite -> windows -> scores -> detections -> statistics -> layers -> pages
//
// and a target may import only what stands above it. `scripts/check-imports.py`, run by `make test`,
// holds every source file to the dependencies listed here, system modules included.

import PackageDescription

let package = Package(
    name: "minemap",
    products: [.executable(name: "minemap", targets: ["minemap"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // System libraries: a module map, and a shim for what Swift cannot call.
        .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
        .systemLibrary(name: "CHDF5", pkgConfig: "hdf5-serial", providers: [.apt(["libhdf5-dev"])]),
        .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"])]),
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev", "libfreetype-dev"])]),
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),

        // The inner loops that the compiler must see per processor, in C.
        .target(name: "CKernels"),

        // Languages, how they write numbers and dates, and texts in several of them.
        .target(name: "Languages"),

        // Values: places, times, windows, areas. No files.
        .target(name: "Geography", dependencies: ["Languages"]),

        // The only module that calls GDAL, OGR, GEOS and PROJ.
        .target(name: "GeoIO", dependencies: ["CGDAL", "Geography"]),

        // site.yml and the folder: typed configuration, paths, artefact keys, manifests.
        .target(
            name: "Project",
            dependencies: ["Geography", "Languages", "Yams", .product(name: "Crypto", package: "swift-crypto")]),

        // Bands, scenes, the catalogues that find them, cloud masks, composites.
        .target(name: "Imagery", dependencies: ["GeoIO", "CLibXML2", "CKernels", "Geography"]),

        // Keras files, tensors, running them, window by window or swept over a tile, and differentiating them. No
        // geography: GeoIO opens archives for it, and Geography has random numbers.
        .target(
            name: "NeuralNetwork", dependencies: ["GeoIO", "Geography", "CHDF5", "CDNNL", "COpenBLAS", "CKernels"]),

        // Model cards, window scores, thresholds, dissolving, naming.
        .target(
            name: "Detections", dependencies: ["Imagery", "NeuralNetwork", "Project", "GeoIO", "Geography"]),

        // Datasets of labelled patches, recipes, the training loop, evaluation.
        .target(
            name: "Training",
            dependencies: [
                "Detections", "NeuralNetwork", "Imagery", "Project", "GeoIO", "Geography", "CKernels",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),

        // Area and change, as values, CSV and JSON.
        .target(name: "Statistics", dependencies: ["Detections", "GeoIO", "Geography"]),

        // Layers, styles, legends, the encodings and pictures of maps.
        .target(name: "Cartography", dependencies: ["GeoIO", "CCairo", "Geography", "Languages"]),

        // Templates, stories and the writer of the site.
        .target(
            name: "Pages",
            dependencies: [
                "Cartography", "Statistics", "Project", "CCMark", "GeoIO", "Geography", "Languages", "Yams",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),

        // What a site passes before it is published: a folder of files and nothing else.
        .target(name: "Gate", dependencies: ["Project", "GeoIO", "CLibXML2", "CKernels"]),

        // The loopback server; a closure tells it how to rebuild.
        .target(name: "Preview", dependencies: ["Project", .product(name: "FlyingFox", package: "FlyingFox")]),

        // Makes the invented region: its ground, its scenes, its truth.
        .target(name: "Demonstration", dependencies: ["Imagery", "GeoIO", "Geography"]),

        // The files that a new project begins with.
        .target(name: "Starter", dependencies: ["Project"]),

        // The stages in order, staleness, progress.
        .target(
            name: "Pipeline",
            dependencies: [
                "Gate", "Pages", "Cartography", "Statistics", "Training", "Detections", "NeuralNetwork", "Imagery",
                "Project", "GeoIO", "Geography", "Languages",
            ]),

        // One file a subcommand.
        .target(
            name: "Commands",
            dependencies: [
                "Pipeline", "Preview", "Gate", "Pages", "Cartography", "Training", "Demonstration", "Starter",
                "Detections",
                "NeuralNetwork", "Imagery", "Project", "GeoIO", "Geography", "Languages",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "minemap",
            dependencies: ["Commands", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        // What tests share: a small project, the tool as a process, a browser, random numbers from a seed.
        .target(
            name: "TestSupport", dependencies: ["GeoIO", "NeuralNetwork", "Geography"],
            path: "Tests/TestSupport"),
        .testTarget(name: "LanguagesTests", dependencies: ["Languages"]),
        .testTarget(name: "GeographyTests", dependencies: ["Geography", "Languages"]),
        .testTarget(
            name: "GeoIOTests", dependencies: ["TestSupport", "GeoIO", "Geography"], exclude: ["Servers"]),
        .testTarget(name: "ProjectTests", dependencies: ["TestSupport", "Project", "Geography", "Languages"]),
        .testTarget(
            name: "ImageryTests", dependencies: ["TestSupport", "Imagery", "GeoIO", "Geography"],
            exclude: ["MedianValues.txt", "Servers"]),
        .testTarget(
            name: "NeuralNetworkTests", dependencies: ["TestSupport", "NeuralNetwork", "Geography"],
            exclude: ["Gradients/GradientValues.txt"]),
        .testTarget(
            name: "DetectionsTests",
            dependencies: ["TestSupport", "Detections", "Imagery", "NeuralNetwork", "Project", "GeoIO", "Geography"]),
        .testTarget(
            name: "TrainingTests",
            dependencies: [
                "TestSupport", "Training", "Detections", "Imagery", "NeuralNetwork", "Project", "GeoIO", "Geography",
            ],
            exclude: [
                "Evaluation/EvaluationJSON.txt", "Evaluation/EvaluationValues.txt", "Optimisation/OptimizerValues.txt",
            ]),
        .testTarget(
            name: "StatisticsTests", dependencies: ["TestSupport", "Statistics", "Detections", "GeoIO", "Geography"]),
        .testTarget(
            name: "CartographyTests",
            dependencies: ["TestSupport", "Cartography", "GeoIO", "Geography", "Languages"]),
        .testTarget(
            name: "PagesTests",
            dependencies: [
                "TestSupport", "Pages", "Cartography", "Statistics", "Project", "GeoIO", "Geography", "Languages",
            ]),
        .testTarget(name: "GateTests", dependencies: ["TestSupport", "Gate"]),
        .testTarget(name: "PreviewTests", dependencies: ["TestSupport", "Preview", "Project"]),
        .testTarget(
            name: "DemonstrationTests", dependencies: ["TestSupport", "Demonstration", "Imagery", "GeoIO", "Geography"]),
        .testTarget(name: "StarterTests", dependencies: ["TestSupport", "Starter", "Project"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["TestSupport", "Pipeline", "Training", "Imagery", "Project", "GeoIO", "Geography"]),
        .testTarget(
            name: "CommandsTests", dependencies: ["TestSupport", "NeuralNetwork", "GeoIO", "Geography"],
            exclude: ["Peers", "Servers"]),

        // Networks that we write, for Keras to read: Benchmarks/keras/check_written.py.
        .executableTarget(
            name: "network-samples", dependencies: ["TestSupport", "NeuralNetwork", "Geography"],
            path: "Benchmarks/samples"),

        // GDAL alone, for Benchmarks/scenes to time minemap against.
        .executableTarget(
            name: "decode-blocks", dependencies: ["GeoIO", "Geography"], path: "Benchmarks/scenes/decode"),

        // The median of scenes beside a plain copy: scripts/bench-median.
        .executableTarget(
            name: "median-timing", dependencies: ["TestSupport", "Imagery", "CKernels", "Geography"],
            path: "Benchmarks/median",
            exclude: ["peers"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),  // an import is internal unless it says otherwise
        .enableUpcomingFeature("MemberImportVisibility"),  // a file imports every module whose members it uses
        .treatAllWarnings(as: .error),  // swift-tools-version 6.2
    ]
}
