/// Notes in the archive's form, of our own writing.
enum OwnNotes {
    static let all = [community, triage, bare]

    static let community = """
        # 2026-03-04 Garden community meeting

        - Time: 18:00 UTC
        - Room: the shed

        **Code of Conduct**
        Be kind to each other.

        **Present:** Ann, Bo Berg (@bob), Cy

        ## Follow-up from last meeting / discussions

        _For the notes from the previous meeting, visit: https://example.org_

        - Fence (15m)
          - posts are rotten
          - who can dig?

        - Compost
        lazy text
        Decision: buy a second bin

        ## New topics

        - Frogs
            - too loud

            second thoughts
        - [ ] Pond

        A paragraph that is a topic

        Bo:
        - hose

        ## Action items

        - [x] Ann calls the council
        - [ ] Cy paints

        ---
        ### Let's connect and keep the conversation going!

        Come by.

        ---
        Remember to archive this file.

        """

    static let triage = """
        ---
        title: Garden triage
        tags: [Garden, ' triage']

        ---

        ---
        tags: Garden, triage
        ---
        # 2026-03-11 Garden triage meeting

        **Present**: Ann

        ## Topics

        * one
            * child
        * two

        ```
        - not an item
        ```

        1. first
        2. second

        Heading below
        -------------

        - three
        """

    static let bare = "Remember\n\n## Follow-up\n- a\n- b\n\n## Topics\n\nlabel:\n- c\n\n**Present**\nAnn, Bo\n"

    static func long(lines count: Int) -> [UInt8] {
        var text = "# 2026-01-07 Long meeting\n\n**Present:** Ann\n"
        var line = 3
        while line < count {
            switch line % 40 {
            case 0: text += "\n## New topics\n"
            case 10, 20, 30: text += "\n"
            default:
                text +=
                    line % 3 == 0
                    ? "- an item with some words in it\n" : "  - a child of it, with more words than it needs\n"
            }
            line += line % 40 == 0 ? 2 : 1
        }
        return Array(text.utf8)
    }
}
