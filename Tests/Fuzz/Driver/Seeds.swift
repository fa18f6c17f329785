import FuzzTargets
import Glibc

/// The inputs that a search starts from, as files below a folder of the target's name.
enum Seeds {
    static func write(for target: FuzzTarget, below folder: String) {
        mkdir(folder, 0o777)
        mkdir("\(folder)/\(target.name)", 0o777)
        var texts: [[UInt8]] = []
        if target.takesNotes {
            let notes = (NastyMarkdown.all + OwnNotes.all).map { Array($0.utf8) }
            texts = notes + notes.enumerated().map { number, text in text + [0xFF] + edits(number) }
        }
        for (number, bytes) in (target.seeds + texts).enumerated() {
            write(bytes, to: "\(folder)/\(target.name)/\(number)")
        }
    }

    /// Some edits of each kind, the same in every run.
    private static func edits(_ number: Int) -> [UInt8] {
        (0..<60).map { UInt8(truncatingIfNeeded: (number &* 31 &+ $0) &* 97 >> 3) }
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
