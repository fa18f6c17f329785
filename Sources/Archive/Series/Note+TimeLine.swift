import NoteFormat

extension Note {
    /// What the header says after `Time:`; nil when it has no such line.
    var timeLine: String? {
        for line in headerLines {
            let text = buffer.string(ofLine: line).drop { " \t-*+_".contains($0) }
            guard text.prefix(4).lowercased() == "time" else { continue }
            let rest = text.dropFirst(4).drop { " *_".contains($0) }
            guard rest.first == ":" else { continue }
            let value = rest.dropFirst().drop { " *_\t".contains($0) }
            if !value.isEmpty { return String(value) }
        }
        return nil
    }
}
