/// What `gavel` alone prints: where to begin.
enum FirstScreen {
    static let text = """
        Run a live meeting from the terminal, straight in its Markdown note.

          gavel tutorial                      learn it in five minutes
          gavel new tea --template community  the first note of a series
          gavel tea-2026-06-10.md             open a note and run its meeting
          gavel new tea                       the note of the next meeting
          gavel archive                       commit the note to its archive
          gavel export -f html notes.md       a report; also mail, JSON, a calendar

          gavel help                          all commands and topics
          gavel help meeting                  how a meeting is run

        Inside, f1 shows the keys of where you are.

        """
}
