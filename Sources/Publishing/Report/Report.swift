import Chronicle
import NoteFormat

/// The minutes as one page for browsers and for paper, that is whole by itself: it runs nothing and asks for nothing.
struct Report {
    let minutes: Minutes
    let notes: NotesPage

    init(_ minutes: Minutes) {
        self.minutes = minutes
        notes = NotesPage(minutes.note, without: minutes.linesLeftOut(withDone: true))
    }

    var html: String {
        let sections = [decisions, actions, attendance] + [times, waiting].compactMap(\.self) + [wholeNote]
        let main = HTML.element("main", ["id": "minutes"], sections.flatMap { [$0.html, .newline] })
        let body = HTML.element(
            "body", [:], .element("a", ["class": "skip", "href": "#minutes"], .text("To the minutes")), .newline,
            header, .newline, contents(of: sections), .newline, main, .newline, footer, .newline)
        let page = HTML.element("html", ["lang": "en"], head, .newline, body)
        return [HTML.doctype, page, .newline].map(\.source).joined()
    }

    // MARK: - Around the minutes

    /// The policy refuses whatever could ask another machine, should something get past everything else.
    private var head: HTML {
        .element(
            "head", [:], .opening("meta", ["charset": "utf-8"]), .newline,
            .opening(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ]),
            .newline, .opening("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .newline,
            .opening("meta", ["name": "referrer", "content": "no-referrer"]), .newline,
            .element("title", [:], .text(minutes.title)), .newline, .style(ReportStyle.text), .newline)
    }

    private var header: HTML {
        let lines = [minutes.heldLine, minutes.peopleLine(withNames: false)].compactMap(\.self)
        return .element(
            "header", [:], [.element("h1", [:], .text(minutes.title))] + lines.map { .element("p", [:], .text($0)) })
    }

    private var footer: HTML {
        .element("footer", [:], .text("Made by Gavel from \(minutes.fileName)."))
    }

    private func contents(of sections: [ReportSection]) -> HTML {
        let entries = sections.map { section in
            HTML.element(
                "li", [:], link(section.id, section.heading),
                section.headings.isEmpty ? .nothing : .element("ul", [:], outline(section.headings)))
        }
        return .element(
            "nav", ["aria-labelledby": "contents"], .element("h2", ["id": "contents"], .text("Contents")),
            .element("ul", [:], entries))
    }

    /// Only the outermost headings: a table of contents is to be overlooked at once.
    private func outline(_ headings: [NotesHeading]) -> [HTML] {
        headings.filter { $0.depth == 1 }.map { .element("li", [:], link($0.id, $0.text)) }
    }

    private func link(_ id: String, _ text: String) -> HTML {
        .element("a", ["href": "#\(id)"], .text(text.isEmpty ? "…" : text))
    }

    // MARK: - The note

    private var wholeNote: ReportSection {
        ReportSection(id: "notes", heading: "Notes", content: notes.html, headings: notes.headings)
    }

    /// The heading of the note that a line stands under, as a link.
    func place(ofLine line: Int, _ text: String) -> HTML {
        let heading = notes.headings.last { $0.line <= line }
        return link(heading?.id ?? "notes", text)
    }
}
