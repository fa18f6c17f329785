import CCmark
import NoteFormat

/// Headings and items of a text, by line: from cmark-gfm, and from our marks.
struct Structure: Equatable {
    struct Heading: Equatable, Comparable {
        let line: Int
        let level: Int
        static func < (left: Self, right: Self) -> Bool { (left.line, left.level) < (right.line, right.level) }
    }

    struct Item: Equatable, Comparable {
        let line: Int
        let depth: Int
        static func < (left: Self, right: Self) -> Bool { (left.line, left.depth) < (right.line, right.depth) }
    }

    var headings: [Heading] = []
    var items: [Item] = []

    init(cmark text: [UInt8]) {
        let root = text.withUnsafeBytes { bytes in
            cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, 0)
        }
        defer { cmark_node_free(root) }
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var depth = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            let node = cmark_iter_get_node(iterator)
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_ITEM {
                depth += event == CMARK_EVENT_ENTER ? 1 : -1
                if event == CMARK_EVENT_ENTER {
                    items.append(Item(line: Int(cmark_node_get_start_line(node)) - 1, depth: depth))
                }
            } else if type == CMARK_NODE_HEADING, event == CMARK_EVENT_ENTER {
                headings.append(
                    Heading(
                        line: Int(cmark_node_get_start_line(node)) - 1, level: Int(cmark_node_get_heading_level(node))))
            }
        }
        headings.sort()
        items.sort()
    }

    /// - Precondition: the note has no front matter, which cmark knows nothing of.
    init(_ note: Note) {
        var paragraph = 0
        for line in 0..<note.buffer.lineCount {
            let mark = note.mark(ofLine: line)
            if mark.kind == .paragraph { paragraph = line }
            if mark.kind == .heading { headings.append(Heading(line: line, level: Int(mark.level))) }
            if mark.kind == .setextUnderline { headings.append(Heading(line: paragraph, level: Int(mark.level))) }
            for depth in mark.enclosingItems..<Int(mark.depth) { items.append(Item(line: line, depth: depth + 1)) }
        }
        headings.sort()
        items.sort()
    }
}
