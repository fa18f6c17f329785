import Archive
import NoteFormat
import Storage

/// A note that may have changed, as it was found on the disk.
struct FoundNote: Sendable {
    let place: ArchiveNote
    let folder: String
    let name: String
    let stamp: FileStamp
    /// Whether a later write may leave the stamp as it is.
    let isRacy: Bool
    /// What the index knows of it: the note's number and the hash of its text.
    let known: (id: Int64, hash: Int64)?
}

/// A note as it goes into the index.
struct ReadableNote: Sendable {
    struct Block: Sendable {
        let isFrame: Bool
        let title: String
        let body: String
        let facets: [Facet]
        let named: [PersonSpelling]
    }

    let found: FoundNote
    let hash: Int64
    /// Nil when the text is what the index has already.
    let content: Content?

    struct Content: Sendable {
        let key: SeriesKey
        let attended: [PersonSpelling]
        let blocks: [Block]
    }
}

/// Notes read and cut into blocks, with the words that stand in them.
struct NoteBatch: Sendable {
    private(set) var notes: [ReadableNote] = []
    /// Notes that could not be read.
    private(set) var unreadable: [FoundNote] = []
    /// Words that no batch before had, each once.
    private(set) var words: [String] = []
    /// All words of this batch and of those before.
    private(set) var seen: WordSet

    /// - Parameter seen: the words of the batches before.
    init(_ found: [FoundNote], root: String, seen: WordSet) {
        self.seen = seen
        let reader = try? WordReader()
        for note in found {
            guard let bytes = try? NoteFile("\(root == "/" ? "" : root)/\(note.place.path)").read() else {
                unreadable.append(note)
                continue
            }
            let hash = ContentHash.of(bytes)
            guard hash != note.known?.hash else {
                notes.append(ReadableNote(found: note, hash: hash, content: nil))
                continue
            }
            bytes.withUnsafeBufferPointer { text in
                reader?.forEachWord(in: text) { word, _ in
                    guard word.count <= Self.longestWord, self.seen.insert(word) else { return }
                    words.append(String(decoding: word, as: UTF8.self))
                }
            }
            notes.append(ReadableNote(found: note, hash: hash, content: ReadableNote.Content(note.place, Note(bytes))))
        }
    }

    /// Bytes of the longest word that the beginning of a word stands for.
    static let longestWord = 64
}

extension ReadableNote.Content {
    init(_ place: ArchiveNote, _ note: Note) {
        key = SeriesKey(place)
        let names = note.attendance?.names ?? []
        attended = names.map { PersonSpelling(name: $0.name, handle: $0.handle) }
        let facets = BlockFacets(note)
        blocks = note.searchBlocks.map { block in
            let first = note.text(ofLines: block.lines.lowerBound..<block.lines.lowerBound + 1)
            let rest = note.text(ofLines: block.lines.lowerBound + 1..<block.lines.upperBound)
            return ReadableNote.Block(
                isFrame: block.place.isFrame, title: first, body: rest, facets: facets.facets(of: block),
                named: facets.people(in: block))
        }
    }
}

extension Note {
    /// The lines as text, their line ends as they are.
    func text(ofLines lines: Range<Int>) -> String {
        guard !lines.isEmpty else { return "" }
        let range = buffer.lineRange(lines.lowerBound).lowerBound..<buffer.contentRange(lines.upperBound - 1).upperBound
        return String(decoding: buffer.bytes(in: range), as: UTF8.self)
    }
}
