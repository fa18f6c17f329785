import Archive
import Console
import Facilitator
import Yams

extension Settings {
    mutating func take(_ setting: Setting, _ value: Node, _ file: SettingsFile) throws(ArchiveError) {
        switch setting {
        case .archive: archive = try file.text(value, of: setting.name)
        case .bell: preferences.hasBell = try file.flag(value, of: setting.name)
        case .clipboard: preferences.clipboard = try Self.clipboard(value, of: setting.name, file)
        case .exports: exports = try Self.folder(value, of: setting.name, file)
        case .keys:
            keyChanges = try Self.keyChanges(value, file)
            preferences.keymap = Keymap(changes: keyChanges)
            if let lost = Self.unreachable(in: preferences.keymap) { throw file.wrong(value.mark, lost) }
        case .mouse: preferences.hasMouse = try file.flag(value, of: setting.name)
        case .nearly: preferences.nearly = try Self.percentage(value, of: setting.name, file)
        case .theme: theme = try Self.themeName(value, of: setting.name, file)
        case .timeCommand: preferences.timeCommand = try file.text(value, of: setting.name)
        case .typedCommands: preferences.areTypedCommandsOn = try file.flag(value, of: setting.name)
        }
    }

    private static func folder(
        _ value: Node, of key: String, _ file: SettingsFile
    ) throws(ArchiveError) -> String {
        let text = try file.text(value, of: key)
        guard text.hasPrefix("/") || text.hasPrefix("~/") else {
            throw file.wrong(value.mark, "\(key) is a folder from the root or from home: /srv/minutes or ~/minutes")
        }
        return text
    }

    private static func clipboard(
        _ value: Node, of key: String, _ file: SettingsFile
    ) throws(ArchiveError) -> Clipboard {
        let text = try file.text(value, of: key)
        guard let clipboard = Clipboard(rawValue: text) else {
            let known = Clipboard.allCases.map(\.rawValue).joined(separator: " or ")
            throw file.wrong(value.mark, "\(key) is \(known), not \(text)")
        }
        return clipboard
    }

    private static func percentage(
        _ value: Node, of key: String, _ file: SettingsFile
    ) throws(ArchiveError) -> Int {
        let text = try file.text(value, of: key)
        guard let percent = Int(text.hasSuffix("%") ? String(text.dropLast()) : text), (1...99).contains(percent) else {
            throw file.wrong(value.mark, "\(key) is a percentage, 1 to 99, not \(text)")
        }
        return percent
    }

    private static func themeName(
        _ value: Node, of key: String, _ file: SettingsFile
    ) throws(ArchiveError) -> String {
        let name = try file.text(value, of: key)
        let folder = file.path.lastIndex(of: "/").map { ConfigFolder(path: String(file.path[..<$0])) }
        let known = ThemeShelf(folder).names
        guard known.contains(name) else {
            throw file.wrong(value.mark, "there is no theme \(name); there is \(known.joined(separator: ", "))")
        }
        return name
    }

    private static func keyChanges(_ value: Node, _ file: SettingsFile) throws(ArchiveError) -> [Keymap.Change] {
        guard case .mapping(let mapping) = value else {
            throw file.wrong(value.mark, "keys has a key and a command a line, such as  ctrl+g: item-next")
        }
        var changes: [Keymap.Change] = []
        var wrong: [ArchiveError] = []
        for (key, command) in mapping {
            do throws(ArchiveError) {
                let change = try keyChange(key, command, file)
                if let other = changes.first(where: { $0.key == change.key }) {
                    let before = other.command?.name ?? "none"
                    throw file.wrong(key.mark, "\(change.key) is given twice; it is \(before) above")
                }
                changes.append(change)
            } catch {
                wrong.append(error)
            }
        }
        if let error = ArchiveError(all: wrong) { throw error }
        return changes
    }

    private static func keyChange(
        _ key: Node, _ value: Node, _ file: SettingsFile
    ) throws(ArchiveError) -> Keymap.Change {
        guard case .scalar(let spelled) = key, let stroke = KeyStroke(spelled.string) else {
            let spelled = if case .scalar(let scalar) = key { scalar.string } else { "this" }
            throw file.wrong(key.mark, "\(spelled) is no key; keys are spelled ctrl+g, alt+shift+a, f5, pagedown or x")
        }
        if let sent = stroke.keyOnTheWire {
            throw file.wrong(key.mark, "terminals send \(sent) for \(stroke): the two are one key; take another one")
        }
        let name = try file.text(value, of: "\(stroke)")
        if name == "none" { return (stroke, nil) }
        guard let command = Command.catalogue.first(where: { $0.command.name == name })?.command else {
            throw file.wrong(
                value.mark, "there is no command \(name); ctrl+p and gavel help keys list them\(like(name))")
        }
        return (stroke, command)
    }

    /// The command that was meant, perhaps.
    private static func like(_ name: String) -> String {
        let words = name.split(separator: "-")
        let near = Command.catalogue.map(\.command.name).filter { known in
            let parts = known.split(separator: "-")
            return known.hasPrefix(name)
                || !words.isEmpty && words.count == parts.count
                    && (words.first == parts.first || words.last == parts.last)
        }
        return near.isEmpty ? "" : "; there is \(near.prefix(3).joined(separator: ", "))"
    }

    /// Somebody must be able to find everything else, and to leave.
    private static func unreachable(in keymap: Keymap) -> String? {
        guard keymap.keys(of: .palette, in: .note).isEmpty, keymap.keys(of: .commandLine, in: .note).isEmpty else {
            return nil
        }
        return "neither palette nor command-line would have a key in the note; one of the two needs one"
    }
}
