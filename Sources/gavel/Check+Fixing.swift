import Archive
import Console
import NoteFormat
import Runtime
import Storage
import TextEditing

extension Check {
    /// Puts right what can be put right in a note, and tells what.
    ///
    /// - Returns: what is found then.
    func fixing(_ file: CheckedFile, _ outcome: inout CheckOutcome) -> [Finding] {
        let found = file.findings()
        guard found.contains(where: isFixed) else { return found }
        do throws(StorageError) {
            if dryRun {
                let repair = CheckRepair(file.note, in: file, where: isFixed)
                show(repair, of: file)
                outcome.fixed += repair.fixed.count
                return file.findings(in: repair.note)
            }
            guard let repair = try repaired(file) else { return found }
            for finding in repair.fixed {
                let text = "\(CheckText.place(finding, in: file.name)): fixed: \(finding.rule.code)"
                print(text, to: &StandardError.stream)
            }
            outcome.fixed += repair.fixed.count
            return file.findings(in: repair.note)
        } catch {
            warn(StorageError(error.operation, file.name, code: error.code).text)
            outcome.failures += 1
            return found
        }
    }

    private func isFixed(_ finding: Finding) -> Bool { finding.fix != nil && isWanted(finding) && counts(finding) }

    /// Writes the note; nil, after saying so, where somebody else has it.
    private func repaired(_ file: CheckedFile) throws(StorageError) -> CheckRepair? {
        let note = try NoteFile(file.path)
        let lock: NoteLock?
        switch NoteLock.acquire(note) {
        case .acquired(let ours), .tookOverStale(let ours, _): lock = ours
        case .unavailable: lock = nil
        case .held(let holder):
            warn("\(file.name) is open in \(holder.who): nothing is fixed there")
            return nil
        }
        defer { lock?.release() }
        // As it is now: it may have changed since it was read.
        let identity = note.identity
        let repair = CheckRepair(Note(try note.read()), in: file, where: isFixed)
        guard !repair.fixed.isEmpty else { return repair }
        switch try note.replace(with: repair.note.buffer.bytes, expecting: identity) {
        case .done: return repair
        case .foundOther, .gone:
            warn("\(file.name) was changed by another program at this moment: nothing is fixed there")
            return nil
        }
    }

    /// Prints the change as `diff -u` does.
    private func show(_ repair: CheckRepair, of file: CheckedFile) {
        let lines = UnifiedDiff.lines(from: file.note.buffer, to: repair.note.buffer)
        guard !lines.isEmpty else { return }
        for line in ["--- \(file.name)", "+++ \(file.name)"] + lines { print(line.visible) }
    }
}
