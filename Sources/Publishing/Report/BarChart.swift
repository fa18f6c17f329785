/// A table with a bar in each row. The words and numbers beside a bar say all that it shows.
struct BarChart {
    struct Row {
        /// Markdown.
        let title: String
        let length: Duration
        /// A line across the bar; nil for none.
        let mark: Duration?
        /// Whether the part of the bar beyond the line is too much.
        let isLimited: Bool
        let figures: String
    }

    let caption: String
    /// Of the columns: what the rows are, what the bars show, what the figures say.
    let columns: (title: String, bar: String, figures: String)
    let rows: [Row]

    var html: HTML {
        .element(
            "table", ["class": "chart"], .element("caption", [:], .text(caption)),
            .element(
                "thead", [:],
                .element(
                    "tr", [:], heading(columns.title), heading(columns.bar), heading(columns.figures))),
            .element("tbody", [:], rows.map(html)))
    }

    private func heading(_ text: String) -> HTML { .element("th", ["scope": "col"], .text(text)) }

    private func html(_ row: Row) -> HTML {
        .element(
            "tr", [:], .element("th", ["scope": "row"], .line(ofMarkdown: row.title)),
            .element("td", [:], bar(row)), .element("td", ["class": "figures"], .text(row.figures)))
    }

    /// Its width is 1000, however wide the column is.
    private func bar(_ row: Row) -> HTML {
        let within = row.isLimited ? min(row.length, row.mark ?? row.length) : row.length
        var shapes = [rectangle("bar", from: 0, to: place(within), inset: 3)]
        if row.length > within {
            shapes.append(rectangle("over", from: place(within), to: place(row.length), inset: 3))
        }
        if let mark = row.mark {
            shapes.append(line("mark", at: place(mark)))
        }
        return .element(
            "svg",
            ["viewBox": "0 0 1000 16", "preserveAspectRatio": "none", "role": "img", "aria-label": row.figures],
            shapes)
    }

    private func rectangle(_ name: String, from start: Int, to end: Int, inset: Int) -> HTML {
        .element(
            "rect",
            [
                "class": name, "x": String(start), "y": String(inset), "width": String(end - start),
                "height": String(16 - 2 * inset),
            ])
    }

    /// As wide as it is, however far the chart is stretched.
    private func line(_ name: String, at place: Int) -> HTML {
        let x = String(min(max(place, 2), 998))
        return .element(
            "line", ["class": name, "x1": x, "x2": x, "y1": "0", "y2": "16", "vector-effect": "non-scaling-stroke"])
    }

    private func place(_ time: Duration) -> Int {
        let longest = rows.reduce(Duration.seconds(1)) { max($0, $1.length, $1.mark ?? .zero) }
        return Int((time / longest * 1000).rounded())
    }
}
