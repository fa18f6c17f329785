import FuzzTargets
import Glibc

/// The inputs that a search starts from, as files below a folder of the target's name.
enum Seeds {
    static func write(for target: FuzzTarget, below folder: String) {
        mkdir(folder, 0o777)
        mkdir("\(folder)/\(target.name)", 0o777)
        let notes = (NastyMarkdown.all + OwnNotes.all).map { Array($0.utf8) }
        for (number, bytes) in (target.seeds + notes.flatMap(target.seedsOfNote)).enumerated() {
            write(bytes, to: "\(folder)/\(target.name)/\(number)")
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
