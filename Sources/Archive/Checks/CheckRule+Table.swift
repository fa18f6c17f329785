extension CheckRule {
    package struct Entry: Sendable {
        package let severity: FindingSeverity
        /// One line.
        package let summary: String
        /// What is found, what is not, and what to do.
        package let explanation: String
        /// Whether it may be put right by itself, at least sometimes.
        package let isFixable: Bool

        init(_ severity: FindingSeverity, _ summary: String, fixable: Bool = false, _ explanation: String) {
            self.severity = severity
            self.summary = summary
            self.explanation = explanation
            isFixable = fixable
        }
    }

    package var severity: FindingSeverity { entry.severity }

    /// The one table of rules: output, `--explain`, SARIF and the README are readings of it.
    package var entry: Entry {
        switch self {
        case .dateMismatch:
            Entry(
                .error, "file name, title, title: key and year folder name different days",
                """
                The date in the file's name counts for sorting, links and the archive. Another date in the title, in a \
                title: key, or in the name of the year's folder means that one of them was not changed when the note \
                was copied. Make them the same. Dates that only differ in their form are fine.
                """)
        case .seriesMismatch:
            Entry(
                .warning, "the title is that of another series",
                """
                The note lies among the notes of one series and is titled as those of another are, and as hardly any \
                of its own: mostly a note that was made from the wrong template.
                """)
        case .noTitle:
            Entry(
                .warning, "no heading names the meeting",
                """
                Neither a heading of the first or second level before the sections, nor one made by an underline. \
                Begin the note with a line such as "# 2026-06-10 Lantern community meeting".
                """)
        case .stackedFrontMatter:
            Entry(
                .warning, "a second block of keys below the front matter", fixable: true,
                """
                Front matter is one block of keys between lines of --- at the top. Markdown takes a second one for a \
                rule and a heading, and shows its keys as text. Put its keys into the first block. --fix removes it \
                where the first block says all that it says.
                """)
        case .placeholderLeft:
            Entry(
                .warning, "a place of the template that nobody filled in",
                """
                Gavel's templates have places such as "Call: (the address of the call)". One of them was left as it \
                was, or a piece of it. Put what it asks for in its place, or take the line out. A hint such as "(add \
                your name)" behind Present is part of the form and fine.
                """)
        case .joinSecret:
            Entry(
                .error, "a secret that lets every reader join the meeting", fixable: true,
                """
                pwd= in a Zoom link, p= in a Teams link, a token in a Jitsi link, a passcode or a PIN beside its label \
                or in a number to dial. Who reads the archive can join with it. --fix takes it out of the note. Change \
                it as well: git keeps it.
                """)
        case .deadPreviousLink:
            Entry(
                .warning, "a link to a note that the archive does not have", fixable: true,
                """
                The link ends in a file name as a series has them, for a day between its first and its last note, and \
                there is no such note. The name alone decides: links may leave out the folder of the year. --fix makes \
                a link to the previous note point at it.
                """)
        case .stalePreviousLink:
            Entry(
                .warning, "the link to the previous note leads to an older one", fixable: true,
                """
                A line that speaks of the previous or the last meeting links a note of the series that is not the one \
                before this one: it was not changed when the note was copied. --fix makes it point at the right one.
                """)
        case .nextMeetingPast:
            Entry(
                .warning, "the next meeting is not after this one",
                """
                "Next meeting:" in the header names the day of this meeting or one before it: it was not changed when \
                the note was copied.
                """)
        case .nobodyPresent:
            Entry(
                .warning, "nobody is said to be present",
                """
                The Present line has no name, or there is none though the other notes of the series have one. Notes of \
                meetings that are still to come, or were cancelled, are left alone.
                """)
        case .placeholderPresent:
            Entry(
                .warning, "a placeholder stands among those present",
                """
                A name such as "your name", "TBD" or "<name>" was left in the Present line. A hint in brackets behind \
                the label, such as "(add your name)", is part of the form and fine.
                """)
        case .presentTwice:
            Entry(
                .warning, "somebody is named twice among those present",
                """
                The same full name or handle stands twice in the Present line. A first name that two people may share \
                is left alone.
                """)
        case .unknownSpelling:
            Entry(
                .warning, "a name one slip away from one that notes have three times as often",
                """
                A name in the Present line that differs in a letter, in a long word in two, from one that the notes of \
                the archive have at least three times as often, and that this note has not. Short first names, \
                initials, diacritics, and names that were once present together are left alone. Put it right if it is \
                a slip; names that are in .gavel/people.yaml are known.
                """)
        case .actionWithoutOwner:
            Entry(
                .warning, "an action item that nobody owns",
                """
                An item of an Action section, or an open box anywhere, that names nobody: neither "Ann: ", "Ann will", \
                "(Ann)", "[name=ann]" nor "@ann", nor anybody known in its text. What is ticked, or says what is \
                ("Backports are done"), is left alone.
                """)
        case .offRecord:
            Entry(
                .error, "a line that was to stay off the record",
                """
                A line that begins with [off]. In a meeting Gavel takes such a line out before it is saved; another \
                program wrote this one, or the mark came later. Take it out before git has it. Code is left alone.
                """)
        case .emptySection:
            Entry(
                .note, "a section without text",
                """
                A heading with nothing below it, where nine in ten of the series' notes have something. Action items \
                may always be empty.
                """)
        case .emptyItem:
            Entry(
                .warning, "a list item without text", fixable: true,
                """
                A bullet, a number or a box with nothing behind it and nothing below it: somebody began a line and went \
                on elsewhere. --fix takes the line out.
                """)
        case .brokenBox:
            Entry(
                .warning, "a box that Markdown does not read", fixable: true,
                """
                "- []", "- [x ]" and the like are text: a box is "[ ]" or "[x]", one character between the brackets \
                and a blank behind them. --fix writes it so.
                """)
        case .bulletNotRead:
            Entry(
                .warning, "a bullet that Markdown reads as text or code",
                """
                A line that begins as a list item does, but stands too deep below a paragraph, or behind a blank line \
                so deep that it is code, or has a dash or a dot that is no bullet: it runs on in the text before it. \
                Move it to the left, or put "-" in place of the dash.
                """)
        case .paragraphBecomesHeading:
            Entry(
                .warning, "text that the line below it makes a heading",
                """
                A paragraph directly above --- or === is a heading to Markdown. Found where it evidently is text: \
                several lines, a sentence, a link, keys, a label. Put a blank line between them.
                """)
        case .unclosedCode:
            Entry(
                .warning, "a code block that is never closed",
                """
                After an opening ``` or ~~~ all is code, up to the end of the list item or of the note, because the \
                closing one is missing.
                """)
        case .mergeMarks:
            Entry(
                .error, "the marks of a merge that was not finished",
                """
                Lines that begin with <<<<<<< or >>>>>>> are what git leaves where two versions did not fit together. \
                Decide what stays and remove them; in Gavel alt+m goes there, alt+y, alt+g and alt+w keep a side or \
                both.
                """)
        case .notUTF8:
            Entry(
                .error, "bytes that are no UTF-8",
                """
                Web pages, git hosts and search show something else there. Write the character again in an editor that \
                saves UTF-8.
                """)
        case .controlCharacters:
            Entry(
                .warning, "characters that nobody sees",
                """
                Control characters, marks that turn the direction of text, blanks without width: they came with a copy \
                from elsewhere, hide text from search, and can make a line say something else than it shows. Remove \
                them. Tabs, no-break spaces and the joiners within an emoji or a word are fine.
                """)
        }
    }
}
