import Testing

@testable import Publishing

@Suite("What a note marks as off the record")
struct OffRecordTests {
    private static let note = """
        # 2026-06-10 Kiln weekly

        [off] hushed above
        and on

        ## New topics

        - Roof leak
          - [off] hushed in the list
            hushed on
            - hushed below
          - Decision: oak
          - [OFF] Decision: hushed
        - [off] Ada Lind: hushed
        - Glue, see [off](https://kiln.example) and `[off]`

        ```
        [off] code
        ```

        ## Action items

        - [off] [ ] Bo Ek: hushed (due 2026-06-24)

        """

    @Test("is in no export, with all that belongs to it", arguments: ExportFormat.allCases)
    func nowhere(_ format: ExportFormat) throws {
        let text = try Minutes.alone(Self.note).text(format)
        #expect(!text.contains("hushed") && !text.contains("and on"))
    }

    @Test("takes nothing else along")
    func others() throws {
        let text = try Minutes.alone(Self.note).text(.markdown)
        #expect(text.contains("- Roof leak\n  - Decision: oak\n- Glue, see [off](https://kiln.example) and `[off]`\n"))
        #expect(text.contains("[off] code") && text.hasSuffix("## Action items\n\n"))
        #expect(try Minutes.alone(Rehearsal.note).text(.markdown) == Rehearsal.note)
    }
}
