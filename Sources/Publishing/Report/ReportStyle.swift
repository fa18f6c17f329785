/// The report's style sheet: one column that fits any width, two colour schemes, and a form for paper.
enum ReportStyle {
    static var text: String {
        """
        :root { color-scheme: light dark; \(colours(\.light)) }
        @media screen and (prefers-color-scheme: dark) { :root { \(colours(\.dark)) } }
        \(page)
        \(lists)
        \(charts)
        \(narrow)
        \(paper)

        """
    }

    private static func colours(_ scheme: KeyPath<ReportColour.Pair, String>) -> String {
        ReportColour.allCases.map { "\($0.variable): \($0.pair[keyPath: scheme]);" }.joined(separator: " ")
    }

    private static let page = """
        * { box-sizing: border-box; }
        html { font: 100%/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
        body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 48rem; background: var(--page); \
        color: var(--text); }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
        h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        :target { background: var(--panel); }
        header p, footer, .quiet { color: var(--quiet); }
        header p { margin: .15rem 0; }
        nav { background: var(--panel); border-radius: .5rem; padding: .75rem 1.25rem; margin-top: 1.5rem; }
        nav h2 { font-size: 1rem; margin: 0 0 .25rem; padding: 0; border: 0; }
        nav ul { list-style: none; margin: 0; padding: 0; }
        nav ul ul { padding-left: 1.25rem; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { position: static; }
        footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .9rem; }
        """

    private static let lists = """
        li { margin: .25rem 0; }
        li:has(> .tick), li:has(> p:first-child > .tick) { list-style: none; }
        .tick { margin-left: -1.3em; display: inline-block; width: 1.3em; }
        blockquote { margin: .75rem 0; padding: .1rem 1rem; border-left: 3px solid var(--line); }
        pre { background: var(--panel); padding: .75rem 1rem; border-radius: .375rem; white-space: pre-wrap; }
        code { font: .92em/1.4 ui-monospace, monospace; }
        :not(pre) > code { background: var(--panel); padding: .1em .3em; border-radius: .25em; }
        table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
        th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
        caption { text-align: left; color: var(--quiet); padding-bottom: .35rem; }
        .people { columns: 15rem; }
        .people li { margin: 0 0 .25rem; }
        dl { margin: .5rem 0; }
        dt { font-weight: 600; margin-top: .75rem; }
        dd { margin: 0; }
        dd > ul { margin: .25rem 0; }
        """

    private static let charts = """
        .chart td, .chart th { vertical-align: middle; }
        .chart th[scope=row] { font-weight: 400; width: 38%; }
        .chart .figures { white-space: nowrap; width: 1%; font-variant-numeric: tabular-nums; }
        .chart svg { display: block; width: 100%; height: 1.1rem; min-width: 6rem; }
        .chart .bar { fill: var(--bar); }
        .chart .over { fill: var(--over); }
        .chart .mark { stroke: var(--mark); stroke-width: 2px; }
        """

    private static let narrow = """
        @media (max-width: 34rem) {
        h1 { font-size: 1.45rem; }
        .chart thead { position: absolute; left: -100vw; }
        .chart tr { display: block; padding: .35rem 0; border-bottom: 1px solid var(--line); }
        .chart th, .chart td, .chart th[scope=row], .chart .figures { display: block; width: 100%; border: 0; \
        padding: .1rem 0; }
        }
        """

    private static let paper = """
        @media print {
        @page { margin: 18mm; }
        html { font-size: 10pt; }
        body { max-width: none; padding: 0; }
        nav, .skip { display: none; }
        h2, h3, h4 { break-after: avoid; }
        li, tr, pre, blockquote { break-inside: avoid; }
        main a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; color: var(--quiet); }
        main a.bare::after { content: none; }
        }
        """
}
