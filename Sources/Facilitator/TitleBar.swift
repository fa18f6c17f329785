import Console

/// Which meeting, which file, and whether it is saved.
struct TitleBar: Pane {
    let rect: Rect
    private let title: String
    private let fileName: String
    private let saving: SavingState

    init(_ model: Model, _ rect: Rect) {
        self.rect = rect
        title = model.landmarks.title
        fileName = String(model.fileName.split(separator: "/").last ?? "")
        saving = model.savingState
    }

    func draw(_ frame: inout Frame) {
        frame.fill(rect, role: .bar)
        let state = saving.text
        let width = Glyphs.columns(of: state)
        let limit = rect.columns - 4 - min(width, rect.columns / 2)
        let shown = title.isEmpty ? "(no title)" : title
        let used = frame.put(shown, row: rect.row, column: 1, role: .barStrong, limit: limit)
        if limit - used > 8 {
            frame.put("  " + fileName, row: rect.row, column: 1 + used, role: .bar, limit: limit - used)
        }
        let column = max(rect.columns - 1 - width, rect.columns / 2)
        frame.put(state.cut(to: rect.columns - column), row: rect.row, column: column, role: saving.role)
    }
}

extension SavingState {
    var role: Role {
        switch self {
        case .saved, .readOnly: .saved
        case .unsaved: .unsaved
        case .failed, .savedWithoutLog, .unsavedWithoutLog, .nowhere: .failed
        }
    }
}

extension Model {
    package var savingState: SavingState { isReadOnly ? .readOnly : SavingState(saving) }
}
