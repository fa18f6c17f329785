/// A part of the report under a heading of the second level.
struct ReportSection {
    /// Unlike any other of the page.
    let id: String
    let heading: String
    let content: [HTML]
    /// The headings inside it, for the table of contents.
    var headings: [NotesHeading] = []

    var html: HTML {
        .element(
            "section", ["aria-labelledby": id], [.element("h2", ["id": id], .text(heading)), .newline] + content)
    }
}
