import Console
import Facilitator
import Glibc
import Storage

/// `gavel archive` on the note, on our terminal: git may ask for a passphrase there.
struct Archiving {
    let file: NoteFile
    /// Where the exports go that are made in the same step; nil for none.
    let exportFolder: String?

    /// - Parameter isDrawnOverAfterwards: Whether what it says goes away when it has ended, so that it must be read first.
    func run(isDrawnOverAfterwards: Bool) -> Message {
        // The program that runs now, wherever it was installed, replaced or not.
        let status = ForegroundProgram(path: "/proc/self/exe", arguments: ["archive", "--", file.path]).run()
        if status == 0, let exportFolder { Exporting(file: file, folder: exportFolder).runAloud() }
        if isDrawnOverAfterwards { waitForEnter() }
        switch status {
        case 0: return .archived("The note is in the archive.")
        default: return .archiveFailed("Not archived; gavel archive tries again.")
        }
    }

    /// What was said stays on the screen until it was read.
    private func waitForEnter() {
        print("\nenter goes on", terminator: " ")
        fflush(nil)
        var byte: UInt8 = 0
        while read(0, &byte, 1) > 0, byte != UInt8(ascii: "\n") {}
    }
}
