extension SweepRunner {
    /// Makes the pixels of a run for the operations that take few multiplications, pixel by pixel.
    func move(
        _ run: ColumnRun, of operation: SweepOperation, row: Int, from rows: [[UnsafePointer<Float>?]],
        to target: UnsafeMutablePointer<Float>
    ) {
        let channels = operation.shape.channels
        for pixel in 0..<run.count {
            let output = target + pixel * channels
            switch operation.kind {
            case .merging(let merging): merge(run, pixel, operation, from: rows, to: output, by: merging)
            case .concatenation: concatenate(run, pixel, operation, from: rows, to: output)
            case .flattening: flatten(run, pixel, operation, from: rows, to: output)
            case .unflattening:
                // The one pixel of the source holds all of the picture, row by row.
                let place = row * operation.shape.width + run.local
                guard let source = input(run, pixel, operation, 0, rows[0][0]) else { continue }
                output.update(from: source + place * channels, count: channels)
            default:
                guard let source = input(run, pixel, operation, 0, rows[0][0]) else {
                    output.update(repeating: 0, count: channels)
                    continue
                }
                output.update(from: source, count: channels)
                if case .scaling(let scaling) = operation.kind { scaling.apply(to: output) }
            }
        }
    }

    /// The pixel of a source that the only tap looks at; nil where that is outside.
    private func input(
        _ run: ColumnRun, _ pixel: Int, _ operation: SweepOperation, _ source: Int, _ row: UnsafePointer<Float>?
    ) -> UnsafePointer<Float>? {
        guard let row, let tap = run.taps[source].first else { return nil }
        return row + (tap.column + pixel * tap.step) * channels(of: operation, source)
    }

    private func channels(of operation: SweepOperation, _ source: Int) -> Int {
        plan.program.operations[operation.sources[source]].shape.channels
    }

    private func merge(
        _ run: ColumnRun, _ pixel: Int, _ operation: SweepOperation, from rows: [[UnsafePointer<Float>?]],
        to output: UnsafeMutablePointer<Float>, by merging: Step.Merging
    ) {
        let channels = operation.shape.channels
        for source in rows.indices {
            guard let values = input(run, pixel, operation, source, rows[source][0]) else { continue }
            for channel in 0..<channels {
                output[channel] = source == 0 ? values[channel] : merging.joined(output[channel], values[channel])
            }
        }
        guard merging == .average else { return }
        for channel in 0..<channels { output[channel] /= Float(rows.count) }
    }

    private func concatenate(
        _ run: ColumnRun, _ pixel: Int, _ operation: SweepOperation, from rows: [[UnsafePointer<Float>?]],
        to output: UnsafeMutablePointer<Float>
    ) {
        var target = output
        for source in rows.indices {
            let count = channels(of: operation, source)
            if let values = input(run, pixel, operation, source, rows[source][0]) {
                target.update(from: values, count: count)
            }
            target += count
        }
    }

    private func flatten(
        _ run: ColumnRun, _ pixel: Int, _ operation: SweepOperation, from rows: [[UnsafePointer<Float>?]],
        to output: UnsafeMutablePointer<Float>
    ) {
        let channels = channels(of: operation, 0)
        let across = operation.columns[0].count
        for (tapRow, row) in rows[0].enumerated() {
            guard let row else { continue }
            for tap in run.taps[0] {
                for piece in 0..<tap.count {
                    let source = row + (tap.column + piece + pixel * tap.step) * channels
                    (output + (tapRow * across + tap.tap + piece) * channels).update(from: source, count: channels)
                }
            }
        }
    }
}

extension Step.Scaling {
    fileprivate func apply(to pixel: UnsafeMutablePointer<Float>) {
        for channel in factor.indices { pixel[channel] = pixel[channel] * factor[channel] + shift[channel] }
    }
}

extension SweepOperation {
    /// Applies what the inner loop leaves to do to a whole row.
    func finish(_ row: UnsafeMutablePointer<Float>, count: Int) {
        let activation: Activation
        switch kind {
        case .convolution(_, _, let own): activation = own == .relu ? .linear : own
        case .groups(_, _, _, let own): activation = own
        case .activation(let own): activation = own
        default: return
        }
        guard activation != .linear else { return }
        activation.apply(from: row, to: row, count: count, width: shape.channels)
    }
}
