import CCmark
import NoteFormat

/// The note itself as a part of the report, its headings one below another without a gap.
struct NotesPage {
    private(set) var html: [HTML] = []
    private(set) var headings: [NotesHeading] = []
    /// The levels of the note's own headings that the place is under.
    private var levels: [Int] = []

    /// The level of the outermost heading; those above it are the report's.
    private static let firstLevel = 3

    /// - Parameter others: lines that are left out.
    init(_ note: Note, without others: [Range<Int>]) {
        MarkdownDocument(note.readableText(without: others)).read { add($0) }
    }

    private mutating func add(_ root: MarkdownNode) {
        for node in MarkdownDocument.nodes(in: root) {
            if node.kind == .taskItem { tick(node) }
            if node.kind == .link { markBare(node) }
        }
        for block in root.children {
            if block.kind == .heading {
                add(heading: block)
            } else {
                setLevels(in: block)
                html.append(.rendered(block))
            }
        }
    }

    private mutating func add(heading: MarkdownNode) {
        while let last = levels.last, last >= heading.level { levels.removeLast() }
        levels.append(heading.level)
        let id = "notes-\(headings.count + 1)"
        let text = MarkdownDocument.words(of: heading)
        headings.append(NotesHeading(id: id, text: text, depth: levels.count, line: heading.line))
        html.append(element(level: Self.firstLevel + levels.count - 1, id, .rendered(contentOf: heading)))
        html.append(.newline)
    }

    private func element(level: Int, _ id: String, _ content: HTML) -> HTML {
        switch level {
        case ...3: .element("h3", ["id": id], content)
        case 4: .element("h4", ["id": id], content)
        case 5: .element("h5", ["id": id], content)
        default: .element("h6", ["id": id], content)
        }
    }

    /// A heading inside a list or a quote stands right below the one above.
    private func setLevels(in block: MarkdownNode) {
        for node in MarkdownDocument.nodes(in: block) where node.kind == .heading {
            cmark_node_set_heading_level(node.pointer, Int32(min(Self.firstLevel + levels.count, 6)))
        }
    }

    /// Marks a link that is its own address: paper shows the address of each other one.
    private func markBare(_ link: MarkdownNode) {
        let address = link.address
        guard LinkAddress.isBare(address, text: MarkdownDocument.words(of: link)) else { return }
        let marked = MarkdownNode(new: CMARK_NODE_CUSTOM_INLINE)
        cmark_node_set_on_enter(marked.pointer, HTML.opening("a", ["class": "bare", "href": address]).source)
        cmark_node_set_on_exit(marked.pointer, "</a>")
        for child in link.children {
            cmark_node_unlink(child.pointer)
            cmark_node_append_child(marked.pointer, child.pointer)
        }
        link.replace(by: [marked])
    }

    private func tick(_ item: MarkdownNode) {
        let isTicked = item.isTicked
        cmark_node_set_syntax_extension(item.pointer, nil)
        let sign = MarkdownNode(new: CMARK_NODE_CUSTOM_INLINE)
        cmark_node_set_on_enter(sign.pointer, HTML.tick(isTicked).source)
        if let text = item.firstChild, text.kind == .paragraph {
            cmark_node_prepend_child(text.pointer, sign.pointer)
        } else {
            let text = MarkdownNode(new: CMARK_NODE_PARAGRAPH)
            cmark_node_append_child(text.pointer, sign.pointer)
            cmark_node_prepend_child(item.pointer, text.pointer)
        }
    }
}
