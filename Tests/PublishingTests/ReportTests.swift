import Foundation
import Testing

@testable import Publishing

@Suite("The report")
struct ReportTests {
    private func report(_ body: String) -> String {
        Report(.alone("# 2026-06-10 Kiln weekly\n\n## New topics\n\n\(body)\n")).html
    }

    /// What stands between `<main` and its end.
    private func main(_ html: String) throws -> Substring {
        let start = try #require(html.range(of: "<main")).lowerBound
        return html[start..<(try #require(html.range(of: "</main>")).upperBound)]
    }

    @Test(
        "shows as text, or not at all, what could run or ask another machine",
        arguments: [
            "- <script>alert(1)</script>", "<script src=https://evil.example/a.js></script>", "<img src=x onerror=a()>",
            "a <b onmouseover='a()'>word</b>", "[a](javascript:alert(1))", "[a](<java\nscript:alert(1)>)",
            "[a]( javascript:alert(1))", "[a][b]\n\n[b]: javascript:alert(1)", "[a](data:text/html;base64,PHM+)",
            "![a](https://evil.example/a.png)", "![a](javascript:alert(1))", "![a](data:image/png;base64,AAAA)",
            "[![a](https://evil.example/a.png)](javascript:alert(1))", "![[a](javascript:alert(1))](//evil.example/a)",
            "[a](//evil.example/x)", "<javascript:alert(1)>", "<iframe src=//evil.example></iframe>",
            "```\"><script>\nalert(1)\n```", "[a](https://a.example \"\\\"><script>alert(1)</script>\")",
            "| a |\n| --- |\n| <style>*{background:url(//evil.example)}</style> |", "<!-- --><script>alert(1)</script>",
            "<!--><script>alert(1)</script>-->", "&lt;script&gt;alert(1)", "<a href=\"javascript:alert(1)\">a</a>",
            "- [ ] <input autofocus onfocus=a()>", "### <img src=x onerror=a()>", "<svg onload=a()>",
        ])
    func hostile(_ body: String) throws {
        let html = report(body)
        var tags = ""
        var isInside = false
        for character in try main(html) {
            if character == "<" { isInside = true }
            if isInside { tags.append(character) }
            if character == ">" { isInside = false }
        }
        let lower = tags.lowercased()
        for bad in [
            "<script", "<img", "<iframe", "<style", "<input", "<b ", "<svg", " on", "javascript:", "data:", "src=",
        ] {
            #expect(!lower.contains(bad), "\(bad) of \(body)")
        }
        #expect(!html.contains("href=\"//"))
    }

    @Test("spells out what a title may hide")
    func hostileTitle() {
        let html = Report(.alone("# 2026-06-10 <b>Kiln</b> & \u{202E}ylkeew\n\n## \"><script>\n\n- a\n")).html
        #expect(html.contains("<title>2026-06-10 &lt;b&gt;Kiln&lt;/b&gt; &amp; &lt;U+202E&gt;ylkeew</title>"))
        #expect(!html.contains("<script") && !html.contains("\u{202E}"))
    }

    @Test("spells out what a text hides behind the names of characters")
    func hostileCharacters() {
        let html = report("- &#27;[2J &#x202E; [a](https://x.example '&#27;')\n\n```&#27;\nb\n```")
        #expect(html.contains("<li>^[[2J &lt;U+202E&gt; <a href=\"https://x.example\">a</a></li>"))
        #expect(html.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
    }

    @Test("has no script, and asks for nothing")
    func isAlone() {
        let html = report("- a")
        #expect(html.contains("content=\"default-src &#39;none&#39;;"))
        for bad in ["<script", "<link", "@import", "url(", "src=", "<iframe", "<img"] { #expect(!html.contains(bad)) }
    }

    @Test("survives quotes that nest as deep as they like")
    func deep() {
        #expect(report(String(repeating: ">", count: 20_000) + " deep").contains("deep"))
        #expect(report(String(repeating: "- ", count: 5_000) + "deep").contains("deep"))
    }

    @Test("shows GitHub's tables, boxes, struck out words and bare addresses")
    func github() {
        let html = report("- [x] swept\n- [ ] ~~glue~~ https://kiln.example/a\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |")
        #expect(html.contains("aria-label=\"done\">☑</span>swept"))
        #expect(
            html.contains(
                "<del>glue</del> <a class=\"bare\" href=\"https://kiln.example/a\">https://kiln.example/a</a>"))
        #expect(html.contains("<td style=\"text-align: right\">2</td>"))
    }

    @Test("tells an image by its words, as a link to it")
    func image() {
        #expect(
            report("![the roof](https://kiln.example/roof.png)").contains(
                "<a href=\"https://kiln.example/roof.png\">image: the roof</a>"))
    }

    @Test("shows raw HTML as it was typed, breaks lines at br, and leaves comments out")
    func rawHTML() {
        let html = report("one<br>two <i>three</i> <!-- hidden --> four")
        #expect(html.contains("one<br />\ntwo &lt;i&gt;three&lt;/i&gt;  four"))
    }

    @Test("has headings one below another without a gap, whatever levels the note has")
    func headings() {
        let text =
            "# 2026-06-10 Kiln\n\n### Deep\n\n- a\n\n# High\n\n###### Deepest\n\n> # Quoted\n\n## Middle\n\n- b\n"
        let html = Report(.alone(text)).html
        var last = 0
        for match in html.matches(of: /<h([1-6])/) {
            let level = Int(match.1) ?? 0
            #expect(level <= last + 1, "h\(level) follows h\(last)")
            last = level
        }
        #expect(html.matches(of: /<h1/).count == 1)
    }

    @Test("has contents whose links all lead to a heading of their own")
    func contents() {
        let html = report("- a\n\n## Glue\n\n- b\n\n## Glue\n\n- Decision: c")
        let ids = html.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        #expect(links.count > 6 && Set(links).isSubset(of: ids))
    }

    @Test("draws time against the timebox, and says the same in words")
    func charts() throws {
        var rehearsal = Rehearsal()
        try rehearsal.say([.start, .floor(.queue("Ada Lind", .newTopic, reason: nil))])
        rehearsal.wait(120)
        try rehearsal.say(.floor(.next))
        rehearsal.wait(480)
        try rehearsal.say(.close)
        let html = Report(rehearsal.minutes()).html
        #expect(html.contains("role=\"img\" aria-label=\"10:00 of 5:00, 5:00 over\""))
        #expect(html.contains("<rect class=\"over\" x=\"500\" y=\"3\" width=\"500\""))
        #expect(html.contains("1 called, mean 2:00, longest 2:00"))
    }

    @Test("tells of decisions and actions before the notes")
    func order() throws {
        let html = Report(.alone(Rehearsal.note)).html
        let places = try ["id=\"decisions\"", "id=\"actions\"", "id=\"attendance\"", "id=\"notes\""].map {
            try #require(html.range(of: $0)).lowerBound
        }
        #expect(places == places.sorted())
        #expect(html.contains("we mend it with <strong>oak</strong>, see <a href=\"https://kiln.example/plan\">"))
    }
}
