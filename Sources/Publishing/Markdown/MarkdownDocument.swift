import CCmark
import Console

/// A text as cmark-gfm reads it, with GitHub's tables, task lists, struck out words and bare addresses.
final class MarkdownDocument {
    private let root: MarkdownNode

    private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]
    /// Once for the whole program, before the first text.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Without `CMARK_OPT_UNSAFE`: cmark drops raw HTML and dangerous addresses, should one get past `tame`.
    private static let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES

    init(_ text: [UInt8]) {
        _ = Self.registered
        let parser = cmark_parser_new(Self.options)
        defer { cmark_parser_free(parser) }
        for name in Self.extensions {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        text.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        root = MarkdownNode(cmark_parser_finish(parser))
        Self.tame(root)
    }

    convenience init(_ text: String) { self.init(Array(text.visible.utf8)) }

    deinit { cmark_node_free(root.pointer) }

    /// Looks at the nodes; none of them may be kept.
    func read<Result>(_ work: (MarkdownNode) -> Result) -> Result {
        withExtendedLifetime(self) { work(root) }
    }

    /// A step of a walk over a node and what is in it.
    enum Step {
        case entering(MarkdownNode)
        case leaving(MarkdownNode)
    }

    /// Walks without recursion: a text may nest as deep as it likes. Nothing may be changed meanwhile.
    static func walk(_ node: MarkdownNode, _ visit: (Step) -> Void) {
        let walk = cmark_iter_new(node.pointer)
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let found = MarkdownNode(cmark_iter_get_node(walk)) else { return }
            visit(event == CMARK_EVENT_ENTER ? .entering(found) : .leaving(found))
        }
    }

    /// All nodes, outer ones first.
    static func nodes(in node: MarkdownNode) -> [MarkdownNode] {
        var nodes: [MarkdownNode] = []
        walk(node) { if case .entering(let found) = $0 { nodes.append(found) } }
        return nodes
    }

    /// The words of a node without any markup.
    static func words(of node: MarkdownNode) -> String {
        var words = ""
        for node in nodes(in: node) {
            switch node.kind {
            case .text, .code: words += node.literal
            case .softBreak, .lineBreak: words += " "
            case .document, .list, .item, .paragraph, .heading, .table, .strikethrough, .link, .image, .quote,
                .codeBlock, .htmlBlock, .rule, .taskItem, .headerRow, .row, .cell, .htmlInline, .emphasis, .strong,
                .customInline, .other:
                break
            }
        }
        return words
    }

    static func html(_ node: MarkdownNode) -> String {
        guard let text = cmark_render_html(node.pointer, options, nil) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }
}
