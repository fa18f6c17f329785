import NoteFormat
import TextEditing

extension CheckedNote {
    /// One finding for lines below each other: they have one cause.
    var unreadBullets: [Finding] {
        var runs: [(lines: Range<Int>, cause: UnreadBullet)] = []
        for line in lines {
            guard let cause = unreadBullet(line) else { continue }
            if let last = runs.last, last.lines.upperBound == line, last.cause == cause {
                runs[runs.count - 1].lines = last.lines.lowerBound..<line + 1
            } else {
                runs.append((line..<line + 1, cause))
            }
        }
        return runs.filter { $0.cause != .code || isAllCode($0.lines) }.map { run in
            let first = textRange(ofLine: run.lines.lowerBound)
            let end = textRange(ofLine: run.lines.upperBound - 1).upperBound
            return finding(.bulletNotRead, first.lowerBound..<end, run.cause.message)
        }
    }

    private func unreadBullet(_ line: Int) -> UnreadBullet? {
        let mark = note.mark(ofLine: line)
        guard !mark.flags.contains(.quoted), let bullet = bullet(ofLine: line) else { return nil }
        switch mark.kind {
        case .paragraph: return mark.opened == 0 && !bullet.isMarkdown ? .otherSign(bullet.sign) : nil
        case .continuation, .lazy: return bullet.isMarkdown ? .text : .otherSign(bullet.sign)
        case .code: return bullet.isMarkdown ? .code : nil
        case .blank, .heading, .setextUnderline, .rule, .fenceOpen, .fenceBody, .fenceClose, .html, .bareItem,
            .frontMatter:
            return nil
        }
    }

    /// What a line begins with that looks like a bullet with text behind it.
    private func bullet(ofLine line: Int) -> (sign: String, isMarkdown: Bool)? {
        let text = text(ofLine: line).drop { $0 == " " || $0 == "\t" }
        guard let sign = text.first, text.dropFirst().first == " " || text.dropFirst().first == "\t",
            text.dropFirst().contains(where: { $0.isLetter || $0.isNumber })
        else { return nil }
        switch sign {
        case "-", "*", "+": return (String(sign), true)
        case "–", "—", "•", "‣", "◦", "·": return (String(sign), false)
        default: return nil
        }
    }

    /// Whether lines are all of their indented code: code that is meant has lines that are no bullets too.
    private func isAllCode(_ lines: Range<Int>) -> Bool {
        [lines.lowerBound - 1, lines.upperBound].allSatisfy { line in
            !self.lines.contains(line) || note.mark(ofLine: line).kind != .code || buffer.isBlank(line)
        }
    }

    var accidentalHeadings: [Finding] {
        note.sections.filter(\.isSetext).compactMap { section in
            let text = section.heading.dropLast()
            guard let underline = section.heading.last, isText(text, underlined: section.level) else { return nil }
            let range = buffer.contentRange(of: text)
            return finding(
                .paragraphBecomesHeading, range,
                "Markdown makes a heading of this, for the \(self.text(ofLine: underline).prefix(3)) below it; "
                    + "put a blank line between them")
        }
    }

    /// Whether what an underline makes a heading of is text: nobody writes a heading so.
    private func isText(_ lines: Range<Int>, underlined level: Int) -> Bool {
        // A title of two lines is underlined by ===.
        guard let first = lines.first, lines.count == 1 else { return level == 2 }
        let text = text(ofLine: first).split(separator: " ").joined(separator: " ")
        let key = text.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
        let isKeyed = !key.isEmpty && text.dropFirst(key.count).hasPrefix(": ")
        let isSentence = text.last.map { ".,;:".contains($0) } ?? false
        return isKeyed || isSentence || text.contains("://") || text.hasPrefix("**") || text.count > 80
    }

    var unclosedCode: [Finding] {
        var open: Int?
        var found: [Int] = []
        for line in lines {
            switch note.mark(ofLine: line).kind {
            case .fenceOpen:
                if let open { found.append(open) }
                open = line
            case .fenceBody: continue
            case .fenceClose: open = nil
            case .blank, .paragraph, .continuation, .lazy, .heading, .setextUnderline, .rule, .code, .html, .bareItem,
                .frontMatter:
                if let open { found.append(open) }
                open = nil
            }
        }
        return (found + [open].compactMap(\.self)).map { line in
            finding(
                .unclosedCode, line: line,
                "this code block is never closed, and what follows is code; close it with the same signs")
        }
    }

    var mergeMarks: [Finding] {
        var findings: [Finding] = []
        var line = 0
        var conflict = Conflict.starting(at: 0, in: buffer) ?? Conflict.next(after: 0, in: buffer)
        while line < buffer.lineCount {
            if let found = conflict, found.lines.lowerBound == line {
                if note.mark(ofLine: line).kind != .fenceBody {
                    findings.append(
                        finding(
                            .mergeMarks, line: line,
                            "two versions stand here, down to line \(found.lines.upperBound); "
                                + "decide what stays, and remove the marks"))
                }
                line = found.lines.upperBound
                conflict = Conflict.next(after: line - 1, in: buffer)
                continue
            }
            if isLoneMark(line) {
                findings.append(finding(.mergeMarks, line: line, "a mark of a merge was left here; remove it"))
            }
            line += 1
        }
        return findings
    }

    private func isLoneMark(_ line: Int) -> Bool {
        switch note.mark(ofLine: line).kind {
        case .fenceBody, .code, .frontMatter: return false
        case .blank, .paragraph, .continuation, .lazy, .heading, .setextUnderline, .rule, .fenceOpen, .fenceClose,
            .html, .bareItem:
            return buffer.withContent(ofLine: line) { $0.starts(with: "<<<<<<< ") || $0.starts(with: ">>>>>>> ") }
        }
    }
}
