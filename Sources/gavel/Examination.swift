import Archive
import Console
import CursesConsole
import Facilitator
import Glibc
import MeetingLog
import Search
import Settings
import Storage

/// What `gavel doctor` looks at.
struct Examination {
    let variable: (String) -> String?

    var findings: [Diagnosis] { [terminal, size, text, git] + folders + [settings, archive] }

    private var config: ConfigFolder? { try? ConfigFolder(variable: variable) }

    // MARK: - The terminal

    private var terminal: Diagnosis {
        let isNeeded = TerminalReport.isAtTerminal
        do throws(TerminalError) {
            let report = try TerminalReport()
            let pastes = report.marksPastes ? "pastes are told from typing" : "pastes are not told from typing"
            let facts = [report.name, colours(report), pastes].joined(separator: ", ")
            return Diagnosis("terminal", isNeeded ? facts : "\(facts), by TERM; there is none here")
        } catch {
            return Diagnosis("terminal", error.text, isNeeded ? .error : .warning)
        }
    }

    private func colours(_ report: TerminalReport) -> String {
        let number =
            switch report.colourDepth {
            case .mono: "no colours"
            case .ansi8: "8 colours"
            case .ansi16: "16 colours"
            case .indexed256: "256 colours"
            case .direct: "every colour"
            }
        return variable("NO_COLOR") == nil ? number : "\(number), none used as NO_COLOR is set"
    }

    private var size: Diagnosis {
        guard let size = TerminalReport.size else { return Diagnosis("size", "not known: output is no terminal") }
        let text = "\(size.columns)x\(size.rows)"
        let least = ScreenLayout.smallest
        guard size.columns < least.columns || size.rows < least.rows else { return Diagnosis("size", text) }
        return Diagnosis(
            "size", "\(text) is too small", .error,
            advice: "make it \(least.columns)x\(least.rows) at least, or run the meeting with gavel --line")
    }

    private var text: Diagnosis {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { key in variable(key).map { "\(key)=\($0)" } }.first
        let isKnown = TerminalReport.isLocaleKnown
        guard TerminalReport.isUnicode else {
            return Diagnosis(
                "text", "\(named ?? "the locale") is not UTF-8: letters beyond its own are shown as ?", .warning,
                advice: "export LC_ALL=C.UTF-8")
        }
        guard isKnown, let named else {
            return Diagnosis("text", named.map { "UTF-8, though this system has no locale \($0)" } ?? "UTF-8")
        }
        return Diagnosis("text", "UTF-8 (\(named))")
    }

    // MARK: - git and the archive

    private var git: Diagnosis {
        do throws(GitError) {
            let report = try GitReport(in: ".")
            guard let author = report.author else {
                return Diagnosis(
                    "git", "\(report.version), but it has no name or address of yours: it commits nothing", .warning,
                    advice: GitReport.namingCommands)
            }
            return Diagnosis("git", "\(report.version), commits as \(author)")
        } catch {
            return Diagnosis(
                "git", "\(error.text): nothing can be committed to an archive", .warning,
                advice: "install it; on Debian: apt-get install git")
        }
    }

    private var archive: Diagnosis {
        do throws(ArchiveError) {
            let archive = try ArchiveFolder.find(named: nil, config)
            let notes = archive.notes.count == 1 ? "1 dated note" : "\(archive.notes.count) dated notes"
            let facts = "\(archive.path), \(notes)"
            guard !archive.isWorkTree else { return Diagnosis("archive", facts) }
            return Diagnosis(
                "archive", "\(facts), but no git repository", .warning, advice: "git init \(archive.path)")
        } catch {
            if case .notAnArchive = error {
                return Diagnosis(
                    "archive", "none here, and none is remembered", advice: "gavel series --archive DIR   names one")
            }
            return Diagnosis("archive", error.text, .warning)
        }
    }

    // MARK: - Files

    private var folders: [Diagnosis] {
        [
            folder("logs", (try? LogFolder(variable: variable))?.path, "XDG_STATE_HOME", .error),
            folder("config", config?.path, "XDG_CONFIG_HOME", .warning),
            folder("index", CacheFolder(variable: variable)?.path, "XDG_CACHE_HOME", .warning),
        ]
    }

    private func folder(_ subject: String, _ path: String?, _ key: String, _ grave: Diagnosis.State) -> Diagnosis {
        guard let path else {
            return Diagnosis(subject, "no folder: neither \(key) nor HOME is set", grave, advice: "export HOME=DIR")
        }
        switch FolderAccess(to: path) {
        case .writable: return Diagnosis(subject, path)
        case .absent: return Diagnosis(subject, "\(path), made when it is needed")
        case .refused(let place, let code):
            return Diagnosis(
                subject, "cannot write \(place): \(String(cString: strerror(code)))", grave,
                advice: "make it writable, or name another folder: export \(key)=DIR")
        }
    }

    private var settings: Diagnosis {
        do throws(ArchiveError) {
            let settings = try Settings(config)
            let count = settings.given.count
            return Diagnosis(
                "settings", count == 0 ? "nothing is set; all is as usual" : "\(count) set, all of them right")
        } catch {
            return Diagnosis("settings", error.text, .error, advice: "gavel config --explain   tells what can be set")
        }
    }
}
