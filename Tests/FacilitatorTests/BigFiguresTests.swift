import Console
import Testing

@testable import Facilitator

struct BigFiguresTests {
    private func shown(_ text: String, columns: Int = 200, rows: Int) throws -> String {
        let figures = try #require(BigFigures(text, within: Size(columns: columns, rows: rows)))
        var frame = Frame(size: Size(columns: figures.columns, rows: figures.rows))
        figures.draw(&frame, at: Position(row: 0, column: 0), .text)
        return frame.description
    }

    @Test("All digits, the colon and the plus can be told apart at the smallest size")
    func smallest() throws {
        #expect(
            try shown("+12:34", rows: 5) == """
                            ██  ██████      ██████  ██  ██
                  ██        ██      ██  ██      ██  ██  ██
                ██████      ██  ██████      ██████  ██████
                  ██        ██  ██      ██      ██      ██
                            ██  ██████      ██████      ██

                """)
        #expect(
            try shown("567890", rows: 6) == """
                ██████  ██████  ██████  ██████  ██████  ██████
                ██      ██          ██  ██  ██  ██  ██  ██  ██
                ██████  ██████      ██  ██████  ██████  ██  ██
                    ██  ██  ██      ██  ██  ██      ██  ██  ██
                ██████  ██████      ██  ██████  ██████  ██████

                """)
    }

    @Test("Nothing moves from second to second")
    func steady() throws {
        for rows in [5, 9, 13, 25] {
            let widths = try (0...59).map {
                try #require(BigFigures("4:\($0 < 10 ? "0" : "")\($0)", within: Size(columns: 200, rows: rows))).columns
            }
            #expect(Set(widths).count == 1)
        }
    }

    @Test("They are as large as fits, and none where nothing does", arguments: 5...30)
    func fitting(rows: Int) throws {
        for columns in [34, 60, 90, 200] {
            let size = Size(columns: columns, rows: rows)
            let figures = try #require(BigFigures("8:40", within: size))
            #expect(figures.columns <= columns && figures.rows <= rows)
        }
        #expect(BigFigures("8:40", within: Size(columns: 20, rows: rows)) == nil)
        #expect(BigFigures("8:40", within: Size(columns: 200, rows: 4)) == nil)
    }
}
