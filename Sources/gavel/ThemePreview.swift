import Console
import Facilitator
import MeetingCore
import Theming

/// A meeting in a theme: the application's own screen on a made-up note.
struct ThemePreview {
    /// Rows of the screen, in the theme's colours.
    let text: String

    private static let size = Size(columns: 78, rows: 20)
    /// 2026-06-10T16:00:00Z.
    private static let start = Duration.seconds(1_781_107_200)
    private static let note = """
        # 2026-06-10 Lantern tea meeting

        **Present**: Mika Laine, Ravi Menon, Solveig Aune

        ## Follow-up

        - [x] Ravi: order lamp oil

        ## New topics

        - Release 1.4 (15m)
          - See <https://lantern.example/1.4>, or `lamp --help`.
          - Ravi: *nearly* done, **two** issues are left.
          - RESOLUTION: it goes out on Friday.
        - A smaller palette (10m)
        - New contributors (40m)

        ## Action items

        - [ ] Solveig: ask the hosting team

        """

    /// - Parameter theme: nil for the characters alone.
    init(_ theme: Theme?) {
        let opened = Stamp(uptime: .zero, wall: Self.start)
        var model = Model(fileName: "2026-06-10-tea.md", bytes: Array(Self.note.utf8), size: Self.size, at: opened)
        for (key, minute) in [("f2", 0), ("n", 0), ("n", 2), ("down", 16)] {
            let now = Stamp(uptime: .seconds(60 * minute), wall: Self.start + .seconds(60 * minute))
            _ = model.update(.input(.key(KeyStroke(key)!)), at: now)
        }
        var screen = Screen()
        screen.show(model)
        text = (0..<Self.size.rows).map { Self.row($0, of: screen.frame, theme) + "\n" }.joined()
    }

    private static func row(_ row: Int, of frame: Frame, _ theme: Theme?) -> String {
        guard let theme else { return frame.text(ofRow: row) }
        var text = ""
        var column = 0
        while column < frame.size.columns {
            let cell = frame[row, column]
            let end = (column..<frame.size.columns).first {
                frame[row, $0].role != cell.role || frame[row, $0].flags != cell.flags
            }
            let run = frame.text(ofRow: row, columns: column..<(end ?? frame.size.columns))
            text += theme.style(of: cell.role, cell.flags).sgr(run)
            column = end ?? frame.size.columns
        }
        return text
    }
}
