import Console

/// Which meeting, which file, and whether it is saved.
struct TitleBar: Pane {
    let rect: Rect
    private let title: String
    private let fileName: String
    private let saving: SavingState
    private let conflicts: Int
    /// The key that leads to one.
    private let conflictKey: String?

    init(_ model: Model, _ rect: Rect) {
        self.rect = rect
        title = model.landmarks.title
        fileName = String(model.fileName.split(separator: "/").last ?? "")
        saving = model.savingState
        conflicts = model.conflictsShown
        conflictKey = model.keymap.keys(of: .conflictNext, in: .note).first?.description
    }

    func draw(_ frame: inout Frame) {
        frame.fill(rect, role: .bar)
        let found = conflicts == 1 ? "1 CONFLICT" : "\(conflicts) CONFLICTS"
        let state = saving.text + (conflicts == 0 ? "" : ", \(found)\(conflictKey.map { " (\($0))" } ?? "")")
        // What is wrong with the file counts more than which meeting it is, of which the date stays.
        let width = min(Glyphs.columns(of: state), rect.columns - Self.leastOfTitle)
        let limit = rect.columns - 4 - width
        let shown = title.isEmpty ? "(no title)" : title
        let used = frame.put(shown.cut(to: limit), row: rect.row, column: 1, role: .barStrong, limit: limit)
        if limit - used > 8 {
            let room = limit - used - 2
            frame.put(fileName.cut(to: room), row: rect.row, column: 3 + used, role: .bar, limit: room)
        }
        let role = conflicts == 0 ? saving.role : .failed
        frame.put(state.cut(to: width), row: rect.row, column: rect.columns - 1 - width, role: role)
    }

    /// The columns that a long state leaves to the title, at least.
    private static let leastOfTitle = 20
}

extension SavingState {
    var role: Role {
        switch self {
        case .saved, .readOnly: .saved
        case .unsaved: .unsaved
        case .failed, .savedWithoutLog, .unsavedWithoutLog, .nowhere, .readOnlyWithoutFile: .failed
        }
    }
}

extension Model {
    /// Works out anew what is true of the text. Typing on while the file waits is the usual case and changes nothing.
    mutating func refreshSavingState() {
        if case .unsaved = savingState, !saving.isSaved, saving.failure == nil, saving.logFailure == nil { return }
        let state = isReadOnly ? SavingState(looking: saving) : SavingState(saving)
        guard state != savingState else { return }
        savingState = state
        surroundings &+= 1
    }
}
