/// A session as it stands in a file: a note, the keys, and what they lead to.
///
///     # What it shows.
///     --- note
///     the text that the note has at first
///     --- beside
///     the text of an earlier note in the same folder, if there is one
///     --- archive PATH
///     the text of a note of the archive that the session is played in; one such part for each, if there are any
///     --- script
///     the lines of the script
///     --- screen
///     what a `screen` line prints; one such part for each of them
///     --- file
///     the text that the note has in the end
///
/// `\u{202e}` in a note is that character, and `\end` at the end of one leaves out the last newline.
struct SessionFile: Equatable {
    struct Archived: Equatable {
        var path: String
        var text = ""
    }

    var head = ""
    var note = ""
    var beside: String?
    var archive: [Archived] = []
    var script = ""
    var screens: [String] = []
    var file = ""

    init(_ text: String) {
        var part = "head"
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("--- ") {
                part = String(line.dropFirst(4))
                if part == "screen" { screens.append("") }
                if part == "beside" { beside = "" }
                if part.hasPrefix("archive ") {
                    archive.append(Archived(path: String(part.dropFirst("archive ".count))))
                    part = "archive"
                }
                continue
            }
            let row = line + "\n"
            switch part {
            case "note": note += row
            case "beside": beside? += row
            case "archive": archive[archive.count - 1].text += row
            case "script": script += row
            case "screen": screens[screens.count - 1] += row
            case "file": file += row
            default: head += row
            }
        }
        note = Self.unescaped(note)
        file = Self.unescaped(file)
    }

    var text: String {
        var text = head + "--- note\n" + Self.escaped(note)
        if let beside { text += "--- beside\n" + beside }
        for note in archive { text += "--- archive \(note.path)\n" + note.text }
        text += "--- script\n" + script
        for screen in screens { text += "--- screen\n" + screen }
        return text + "--- file\n" + Self.escaped(file)
    }

    private static func unescaped(_ text: String) -> String {
        var pieces = text.split(separator: "\\u{", omittingEmptySubsequences: false)[...]
        var plain = String(pieces.popFirst() ?? "")
        for piece in pieces {
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            plain.unicodeScalars.append(UInt32(halves[0], radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
            plain += halves.dropFirst().joined()
        }
        return plain.hasSuffix("\\end\n") ? String(plain.dropLast(5)) : plain
    }

    private static func escaped(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator:
                shown += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return text.isEmpty || shown.hasSuffix("\n") ? shown : shown + "\\end\n"
    }
}
