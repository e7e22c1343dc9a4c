package struct EvaluationReport {
    package init(templates: String) throws {};
    package func page(of e: Evaluation, _ d: PatchDataset) throws -> String { "" }
}
