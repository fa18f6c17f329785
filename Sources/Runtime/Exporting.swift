import Facilitator
import Glibc
import Storage

/// `gavel export` on the note: all forms, over what was exported of it before.
struct Exporting {
    let file: NoteFile
    let folder: String

    /// Away from our terminal.
    func run() -> Message {
        switch program.run(isHeard: false) {
        case 0: return .exported(into: folder)
        default: return .exportFailed("Not exported; gavel export --format all --into DIR tells why.")
        }
    }

    /// On our terminal, where it tells what it wrote.
    func runAloud() { _ = program.run() }

    private var program: ForegroundProgram {
        ForegroundProgram(
            path: "/proc/self/exe",
            arguments: ["export", "--format", "all", "--into", folder, "--force", "--", file.path])
    }
}
