import NeuralNetwork

extension Step.Margins {
    /// Margins of a laid square, at the edges where they are on the square itself.
    func takenUp(from view: View) -> Step.Margins {
        let vertical = view.flipsRows ? (bottom, top) : (top, bottom)
        let horizontal = view.flipsColumns ? (right, left) : (left, right)
        let (rows, columns) = view.isTransposed ? (horizontal, vertical) : (vertical, horizontal)
        return Step.Margins(top: rows.0, bottom: rows.1, left: columns.0, right: columns.1)
    }

    var isEmpty: Bool { top + bottom + left + right == 0 }

    /// Whether all edges have the same.
    var isEven: Bool { top == bottom && left == right && top == left }
}

extension Sliding {
    /// What is added to a square picture before sliding, and what is left over at its end.
    func margins(side: Int) -> (added: Step.Margins, unused: Step.Margins) {
        let extent = (window.rows - 1) * dilation.rows + 1
        let positions = padding.positions(in: side, extent: extent, stride: strides.rows)
        let rest = (positions - 1) * strides.rows + extent - side
        guard padding == .same, rest > 0 else {
            let unused = max(0, -rest)
            return (
                Step.Margins(top: 0, bottom: 0, left: 0, right: 0),
                Step.Margins(top: 0, bottom: unused, left: 0, right: unused)
            )
        }
        return (
            Step.Margins(top: rest / 2, bottom: rest - rest / 2, left: rest / 2, right: rest - rest / 2),
            Step.Margins(top: 0, bottom: 0, left: 0, right: 0)
        )
    }

    /// The same without anything added.
    var valid: Sliding { Sliding(window: window, strides: strides, dilation: dilation, padding: .valid) }

    var isSquare: Bool {
        window.rows == window.columns && strides.rows == strides.columns && dilation.rows == dilation.columns
    }
}
