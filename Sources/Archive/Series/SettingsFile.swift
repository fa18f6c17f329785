import Glibc
import Storage
import Yams

/// A YAML file of keys and values that somebody wrote by hand, and where in it everything stands.
package struct SettingsFile {
    package let path: String
    let bytes: [UInt8]
    /// Keys and values as the file's own kind has them, for its errors.
    private let example: String
    package private(set) var entries: [(key: String, keyMark: Mark?, value: Node)] = []

    /// Nobody writes more by hand.
    private static let limit = 1 << 16
    private static let example = "schedule: 2026-06-10T18:00[UTC]/P14D"

    /// Nil where there is no such file.
    package init?(
        _ path: String, limit: Int? = nil, example: String? = nil
    ) throws(ArchiveError) {
        let bytes: [UInt8]
        do throws(StorageError) {
            let file = try NoteFile(resolving: path)
            guard file.identity != nil else { return nil }
            bytes = try file.read()
        } catch {
            // The folder above it need not be there either.
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw .storage(error)
        }
        try self.init(path: path, bytes, limit: limit, example: example)
    }

    package init(
        path: String, _ bytes: [UInt8], limit: Int? = nil, example: String? = nil
    ) throws(ArchiveError) {
        self.path = path
        self.bytes = bytes
        self.example = example ?? Self.example
        let limit = limit ?? Self.limit
        guard bytes.count <= limit else {
            throw .wrongFile(path: path, line: 1, column: 1, reason: "more than \(limit / 1024) KiB of settings")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let line = 1 + Self.validStart(of: bytes).count { $0 == UInt8(ascii: "\n") }
            throw .wrongFile(path: path, line: line, column: 1, reason: "this line is not UTF-8")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text, .default, .default, .utf8)
        } catch {
            throw Self.error(error, path, text)
        }
        switch root {
        case nil: return
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard case .scalar(let scalar) = key else {
                    throw wrong(key.mark, "a key is a single word")
                }
                entries.append((scalar.string, scalar.mark, value))
            }
        case .scalar(let scalar) where scalar.string.isEmpty && scalar.style == .plain: return
        case .scalar, .sequence, .alias:
            throw wrong(root?.mark, "here stand keys and values, such as  \(self.example)")
        }
    }

    package func wrong(_ mark: Mark?, _ reason: String, after characters: Int = 0) -> ArchiveError {
        .wrongFile(path: path, line: mark?.line ?? 1, column: (mark?.column ?? 1) + characters, reason: reason)
    }

    // MARK: - Values

    /// One line of text.
    package func text(_ value: Node, of key: String) throws(ArchiveError) -> String {
        switch value {
        case .scalar(let scalar):
            let text = scalar.string
            if scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(text) {
                throw wrong(scalar.mark, "\(key) has no value")
            }
            guard !text.allSatisfy({ $0 == " " }) else { throw wrong(scalar.mark, "\(key) is empty") }
            guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                throw wrong(scalar.mark, "\(key) is one line of plain text, without control characters")
            }
            return text
        case .mapping(let mapping):
            let hint = isFlow(mapping) ? "; a text that begins with { stands in quotes" : ""
            throw wrong(mapping.mark, "\(key) is a text, not keys and values\(hint)")
        case .sequence(let sequence): throw wrong(sequence.mark, "\(key) is a text, not a list")
        case .alias: throw wrong(value.mark, "\(key) is a text")
        }
    }

    /// `true` or `false`.
    package func flag(_ value: Node, of key: String) throws(ArchiveError) -> Bool {
        switch try text(value, of: key) {
        case "true": return true
        case "false": return false
        case let other: throw wrong(value.mark, "\(key) is true or false, not \(other)")
        }
    }

    /// Whole minutes, up to a day.
    package func minutes(_ value: Node, of key: String) throws(ArchiveError) -> Duration {
        let text = try text(value, of: key)
        guard let minutes = Int(text), (1...1440).contains(minutes) else {
            throw wrong(value.mark, "\(key) is a number of minutes, 1 to 1440, not \(text)")
        }
        return .seconds(minutes * 60)
    }

    /// One of a few words.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: Node, of key: String
    ) throws(ArchiveError) -> Choice {
        let word = try text(value, of: key)
        guard let choice = Choice(rawValue: word) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: " or ")
            throw wrong(value.mark, "\(key) is \(known), not \(word)")
        }
        return choice
    }

    /// Whether keys and values stand in braces.
    private func isFlow(_ mapping: Node.Mapping) -> Bool {
        // The parser does not tell the style; the byte at the mark does.
        guard let mark = mapping.mark else { return false }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = String(decoding: lines[min(mark.line, lines.count) - 1], as: UTF8.self).unicodeScalars
        return line.dropFirst(mark.column - 1).first == "{"
    }

    /// What is wrong within a value, at its own character.
    func wrong(_ value: Node, _ error: SpellingError, of key: String) -> ArchiveError {
        guard case .scalar(let scalar) = value else { return wrong(value.mark, error.reason) }
        let reason = "\(key): \(error.reason)"
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return wrong(scalar.mark, reason, after: error.character)
        case .plain, .any: return wrong(scalar.mark, reason, after: error.character - 1)
        case .literal, .folded: return wrong(scalar.mark, reason)
        }
    }

    // MARK: - YAML's own errors

    private static func error(_ error: any Error, _ path: String, _ text: String) -> ArchiveError {
        func wrong(_ mark: Mark, _ reason: String) -> ArchiveError {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let line = lines.dropFirst(mark.line - 1).first ?? ""
            let first = line.unicodeScalars.dropFirst(mark.column - 1).first
            let hint =
                first == "@"
                ? "; a handle stands in quotes: \"@ada\""
                : line.contains(": {") ? "; a text that begins with { stands in quotes" : ""
            return .wrongFile(path: path, line: mark.line, column: mark.column, reason: "no YAML: \(reason)\(hint)")
        }
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return wrong(mark, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .filter { $0.element.hasPrefix("\(key):") }
            let line = lines.dropFirst().first.map { $0.offset + 1 } ?? context.mark.line
            return .wrongFile(path: path, line: line, column: 1, reason: "\(key) stands here a second time")
        case .reader(let problem, _, _, _):
            return .wrongFile(path: path, line: 1, column: 1, reason: "no YAML: \(problem)")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
            return .wrongFile(path: path, line: 1, column: 1, reason: "no YAML")
        }
    }

    /// The bytes before the first that are no UTF-8.
    private static func validStart(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        var (low, high) = (0, bytes.count)
        while low < high {
            let middle = (low + high + 1) / 2
            // The end of the slice may cut a character in two, which is no fault of the line's.
            let isValid = (0..<4).contains { cut in
                cut <= middle && String(validating: bytes[..<(middle - cut)], as: UTF8.self) != nil
            }
            if isValid { low = middle } else { high = middle - 1 }
        }
        return bytes[..<low]
    }
}
