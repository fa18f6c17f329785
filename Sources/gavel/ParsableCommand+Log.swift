import Archive
import ArgumentParser
import Chronicle
import Glibc
import MeetingLog
import Proceedings
import Runtime
import Storage

extension ParsableCommand {
    /// Does what works on logs and archives, and tells what went wrong in the user's words.
    ///
    /// - Parameter status: how the program ends then.
    func reporting(status: Int32 = 1, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let error as ChronicleError {
            throw fail(error.text, status: status)
        } catch let error as LogError {
            throw fail(error.text, status: status)
        } catch let error as ArchiveError {
            throw fail(error.text, status: status)
        } catch let error as StorageError {
            throw fail(error.text, status: status)
        } catch let error as ExportError {
            throw fail(error.text, status: status)
        } catch let error as OutputError {
            throw fail(error.text, status: status)
        }
    }

    var logFolder: LogFolder {
        get throws { try LogFolder(variable: environment) }
    }

    /// Who writes into a log.
    var opening: Opening {
        Opening(
            text: nil, user: Machine.userName, host: Machine.hostName, processID: getpid(), version: Version.current)
    }

    /// Writes bytes to a file, or to standard output for `-`.
    ///
    /// - Parameter isForced: whether a file that is there already may be replaced.
    func write(_ bytes: [UInt8], to output: String, isForced: Bool) throws {
        guard output != "-" else { return try StandardOutput.write(bytes) }
        let file = try NoteFile(resolving: output)
        guard !isForced else { return try file.replace(with: bytes) }
        switch try file.replace(with: bytes, expecting: nil) {
        case .done: break
        case .foundOther, .gone: throw ChronicleError.exists(output)
        }
    }

    /// Says how a file of the archive that is no note is committed.
    func tellUncommitted(_ file: String, in archive: ArchiveFolder, subject: String) {
        warn(
            "it is not committed yet, and gavel archive commits notes only; in \(archive.path.visible):\n"
                + "  git add \(file) && git commit -m \"\(subject)\" \(file)")
    }
}
