import Console
import NoteFormat

/// A piece of well-formed HTML. Text gets into it escaped; what cmark rendered gets into it as it is.
struct HTML {
    private(set) var source: String

    static let nothing = HTML(source: "")

    private init(source: String) { self.source = source }

    /// Text that anybody may have written.
    static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

    /// A text of Markdown in one line, such as a title.
    static func line(ofMarkdown text: String) -> HTML {
        MarkdownDocument(text).read { root in
            guard let block = root.firstChild, block.kind == .paragraph, block.next == nil else {
                return .text(text.withoutMarkup)
            }
            return .rendered(contentOf: block)
        }
    }

    /// A node as cmark renders it.
    static func rendered(_ node: MarkdownNode) -> HTML { HTML(source: MarkdownDocument.html(node)) }

    /// What is in a node.
    static func rendered(contentOf node: MarkdownNode) -> HTML {
        HTML(source: node.children.map(MarkdownDocument.html).joined())
    }

    typealias Attributes = KeyValuePairs<StaticString, String>

    static func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: HTML...) -> HTML {
        element(name, attributes, content)
    }

    static func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: [HTML]) -> HTML {
        HTML(source: "<\(name)\(spelled(attributes))>\(content.map(\.source).joined())</\(name)>")
    }

    /// The beginning of an element, for whoever also writes its end; or all of one that has none.
    static func opening(_ name: StaticString, _ attributes: Attributes) -> HTML {
        HTML(source: "<\(name)\(spelled(attributes))>")
    }

    /// The text of a style sheet, of our own.
    static func style(_ text: String) -> HTML { HTML(source: "<style>\n\(text)</style>") }

    static let doctype = HTML(source: "<!DOCTYPE html>\n")
    static let newline = HTML(source: "\n")

    private static func spelled(_ attributes: Attributes) -> String {
        attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    }

    /// The one place where text becomes HTML. Control characters and direction overrides are spelled out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.visible.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
