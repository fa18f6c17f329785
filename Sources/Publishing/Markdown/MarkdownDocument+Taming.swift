import CCmark
import Console

/// Makes a text that anybody may have written harmless wherever it is shown.
extension MarkdownDocument {
    /// Raw HTML is shown as it was typed; comments are left out, `<br>` breaks the line. An image becomes a link to it,
    /// since showing it would ask its server. A link that could run something becomes its text.
    static func tame(_ root: MarkdownNode) {
        // Inner nodes first: an outer one may be replaced with all that is in it.
        for node in nodes(in: root).reversed() {
            switch node.kind {
            case .htmlBlock: tameBlock(node)
            case .htmlInline: tameInline(node)
            case .image: tameImage(node)
            case .link: tameLink(node)
            case .text: tameText(node)
            // What it names the language of would be a class of ours.
            case .codeBlock: cmark_node_set_fence_info(node.pointer, "")
            case .document, .list, .item, .paragraph, .heading, .table, .strikethrough, .code, .quote, .rule, .taskItem,
                .headerRow, .row, .cell, .softBreak, .lineBreak, .emphasis, .strong,
                .customInline, .other:
                break
            }
        }
    }

    private static func tameBlock(_ node: MarkdownNode) {
        let html = node.literal
        guard !isComment(html) else { return node.replace(by: []) }
        let code = MarkdownNode(new: CMARK_NODE_CODE_BLOCK)
        cmark_node_set_literal(code.pointer, html)
        node.replace(by: [code])
    }

    private static func tameInline(_ node: MarkdownNode) {
        let html = node.literal
        if isComment(html) { return node.replace(by: []) }
        let name = html.lowercased().filter { !" </>".contains($0) }
        node.replace(by: [name == "br" ? MarkdownNode(new: CMARK_NODE_LINEBREAK) : .text(html)])
    }

    private static func tameImage(_ node: MarkdownNode) {
        let alt = words(of: node)
        let text = MarkdownNode.text(alt.isEmpty ? "image" : "image: \(alt)")
        guard LinkAddress.isHarmless(node.address), !isInLink(node) else { return node.replace(by: [text]) }
        let link = MarkdownNode(new: CMARK_NODE_LINK)
        cmark_node_set_url(link.pointer, node.address)
        cmark_node_append_child(link.pointer, text.pointer)
        node.replace(by: [link])
    }

    private static func tameLink(_ node: MarkdownNode) {
        guard LinkAddress.isHarmless(node.address) else { return node.replace(by: node.children) }
        cmark_node_set_title(node.pointer, "")
        if words(of: node).allSatisfy(\.isWhitespace) {
            cmark_node_append_child(node.pointer, MarkdownNode.text(node.address).pointer)
        }
    }

    /// Spells out control characters and direction overrides, which may come as `&#27;`.
    private static func tameText(_ node: MarkdownNode) {
        let text = node.literal
        let visible = text.visible
        if visible != text { cmark_node_set_literal(node.pointer, visible) }
    }

    private static func isInLink(_ node: MarkdownNode) -> Bool {
        var outer = node.parent
        while let parent = outer {
            if parent.kind == .link { return true }
            outer = parent.parent
        }
        return false
    }

    /// Whether there is nothing but a comment.
    private static func isComment(_ html: String) -> Bool {
        let text = html.filter { !$0.isWhitespace }
        guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return false }
        let inside = Array(text.utf8.dropFirst(4).dropLast(3))
        return !inside.indices.contains { inside[$0...].starts(with: "-->".utf8) }
    }
}
