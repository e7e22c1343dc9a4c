extension SceneList {
    /// The same scenes with their files elsewhere: relative to a folder, for instance, where the list is to be kept.
    package func mappingPaths(_ map: (String) -> String) -> SceneList {
        var list = self
        list.scenes = scenes.map { scene in
            var scene = scene
            scene.source = map(scene.source)
            scene.files = scene.files.mapValues { file in
                BandFile(path: map(file.path), index: file.index, radiometry: file.radiometry)
            }
            scene.masks.classification = scene.masks.classification.map(map)
            scene.masks.cloudOutlines = scene.masks.cloudOutlines.map(map)
            scene.masks.sceneClassification = scene.masks.sceneClassification.map(map)
            scene.masks.external = scene.masks.external.map(map)
            return scene
        }
        return list
    }
}
