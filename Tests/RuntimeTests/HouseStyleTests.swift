import TestSupport
import Testing

/// What the project asks of its own code, as far as a program can tell.
@Suite("The style of the house")
struct HouseStyleTests {
    @Test("opens every room with a few lines on what it is", arguments: House.rooms)
    func opening(room: String) throws {
        guard !House.systemLibraries.contains(room) else { return }
        let openings = try House.sources(in: room).map { source in
            source.lines.prefix { $0.hasPrefix("//") && !$0.hasPrefix("///") }
        }
        let ours = openings.filter { $0.first?.dropFirst(3).hasPrefix(room) == true }
        #expect(ours.count == 1 && (3...8).contains(ours.first?.count ?? 0), "three to eight lines in one file")
    }

    @Test("keeps files at 250 lines and functions at 60, but for the table of what commands do")
    func lengths() throws {
        for source in try House.sources() {
            #expect(source.lines.count <= 251, "\(source.path)")
            for function in Self.functions(in: source.lines) where function.lines > 60 {
                #expect(function.head == "mutating func run(_ command: Command) {", "\(source.path): \(function.head)")
            }
        }
    }

    @Test("names types after things of the meeting, not after what programs are made of")
    func names() throws {
        let vague = ["Manager", "Helper", "Util", "ViewModel"]
        for source in try House.sources() {
            for name in Self.types(in: source.lines) {
                #expect(!vague.contains { name.contains($0) }, "\(source.path): \(name)")
            }
        }
    }

    @Test("has no protocol with fewer than two kinds of things behind it")
    func protocols() throws {
        let lines = try House.sources().flatMap(\.lines)
        for name in Self.types(in: lines, kinds: ["protocol"]) {
            let kinds = lines.filter { line in
                guard let colon = line.firstIndex(of: ":"), line.hasSuffix("{"), !line.contains("func ") else {
                    return false
                }
                return line[colon...].split { !$0.isLetter }.contains { $0 == name }
            }
            #expect(kinds.count >= 2, "\(name)")
        }
    }

    @Test("says which errors a room throws, wherever another room calls it")
    func typedThrows() throws {
        for source in try House.sources() {
            for line in source.lines where line.contains("package ") && line.contains(" throws ") {
                let isCodable = line.contains("from decoder: any Decoder") || line.contains("to encoder: any Encoder")
                #expect(isCodable || line.contains(" rethrows "), "\(source.path): \(line)")
            }
        }
    }

    @Test("spells keys one way: ctrl+s")
    func keys() throws {
        let pages = try House.sources() + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(House.source)
        let others = [/\b(?:Ctrl|CTRL|Alt|Shift)[-+]/, /\b(?:ctrl|alt|shift)-[a-z]\b/, /\b[CM]-[a-z]\b/, /\bMeta\b/]
        for source in pages {
            for line in source.lines where !line.contains("//") {
                #expect(!others.contains { line.contains($0) }, "\(source.path): \(line)")
            }
        }
    }

    @Test("keeps what rooms share to the package, and leaves nothing to do later")
    func loose() throws {
        for source in try House.sources() {
            for line in source.lines {
                let words = line.split(separator: " ")
                // A type of a room may take on a library's protocol, which is public.
                let isLibrarys = line.contains("init?(argument: String)")
                #expect(words.first != "public" || isLibrarys, "\(source.path): \(line)")
                #expect(!line.contains("FIXME") && !line.contains("// TODO"), "\(source.path): \(line)")
            }
        }
    }

    private static func types(in lines: [Substring], kinds: Set<Substring> = defaultKinds) -> [String] {
        lines.compactMap { line in
            let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            guard line.hasSuffix("{"), let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
                words[..<kind].allSatisfy(modifiers.contains)
            else { return nil }
            return String(words[kind + 1])
        }
    }

    private static let defaultKinds: Set<Substring> = ["struct", "class", "enum", "protocol", "actor"]
    private static let modifiers: Set<Substring> = ["package", "private", "fileprivate", "final", "indirect", "public"]

    /// The functions and initialisers that take more than a line, each with its first line.
    private static func functions(in lines: [Substring]) -> [(head: String, lines: Int)] {
        lines.indices.compactMap { start in
            let line = lines[start]
            let indent = line.prefix { $0 == " " }
            let words = line.split { !$0.isLetter }
            guard words.contains("func") || words.contains("init"), !line.hasSuffix("}"), !line.contains("//") else {
                return nil
            }
            let end = lines[start...].dropFirst().firstIndex { $0 == indent + "}" }
            let next = lines[start...].dropFirst().firstIndex {
                !$0.isEmpty && $0.prefix { $0 == " " }.count < indent.count
            }
            guard let end, end < next ?? lines.endIndex else { return nil }
            return (String(line.dropFirst(indent.count)), end - start + 1)
        }
    }
}
