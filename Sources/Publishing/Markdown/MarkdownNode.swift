import CCmark

/// A node of a parsed text. It lives as long as its document.
struct MarkdownNode: Hashable {
    enum Kind: String {
        case document, list, item, paragraph, heading, table, strikethrough, text, code, link, image
        case quote = "block_quote"
        case codeBlock = "code_block"
        case htmlBlock = "html_block"
        case rule = "thematic_break"
        case taskItem = "tasklist"
        case headerRow = "table_header"
        case row = "table_row"
        case cell = "table_cell"
        case softBreak = "softbreak"
        case lineBreak = "linebreak"
        case htmlInline = "html_inline"
        case emphasis = "emph"
        case strong
        /// What was put in by us.
        case customInline = "custom_inline"
        /// Nothing that a parsed text has.
        case other
    }

    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// A node that stands nowhere yet.
    init(new type: cmark_node_type) { pointer = cmark_node_new(type) }

    static func text(_ text: String) -> MarkdownNode {
        let node = MarkdownNode(new: CMARK_NODE_TEXT)
        cmark_node_set_literal(node.pointer, text)
        return node
    }

    var kind: Kind { Kind(rawValue: String(cString: cmark_node_get_type_string(pointer))) ?? .other }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    /// From 0, of the text that was parsed.
    var line: Int { Int(cmark_node_get_start_line(pointer)) - 1 }
    var level: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isTicked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

    /// Of a list: no blank lines stand between its items.
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    /// Of a list: the first number; nil for bullets.
    var firstNumber: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    var children: [MarkdownNode] {
        var nodes: [MarkdownNode] = []
        var next = firstChild
        while let node = next {
            nodes.append(node)
            next = node.next
        }
        return nodes
    }

    /// Puts other nodes in the place of this one, which is gone then.
    func replace(by nodes: [MarkdownNode]) {
        for node in nodes {
            cmark_node_unlink(node.pointer)
            cmark_node_insert_before(pointer, node.pointer)
        }
        cmark_node_free(pointer)
    }
}
