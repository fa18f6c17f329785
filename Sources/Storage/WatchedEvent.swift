import Glibc

/// One report of inotify(7).
struct WatchedEvent {
    let watch: Int32
    /// Pairs the two halves of a renaming.
    let cookie: UInt32
    /// Which file in the folder; empty for the folder itself.
    let name: [UInt8]
    private let mask: UInt32

    /// What is asked for of a folder; unmounting, overflow and the end of the watch are reported unasked.
    static let asked =
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR

    /// Whether it is one of these.
    func has(_ events: Int32) -> Bool { mask & UInt32(bitPattern: events) != 0 }

    /// The whole reports among `bytes`, which are laid out as `struct inotify_event`.
    static func forEach(in bytes: [UInt8], _ body: (WatchedEvent) -> Void) {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            let head = MemoryLayout<inotify_event>.size
            while start + head <= buffer.count {
                let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                let end = start + head + Int(event.len)
                guard end <= buffer.count else { return }
                // Padded with zeros.
                let name = Array(buffer[(start + head)..<end].prefix { $0 != 0 })
                body(WatchedEvent(watch: event.wd, cookie: event.cookie, name: name, mask: event.mask))
                start = end
            }
        }
    }

    private init(watch: Int32, cookie: UInt32, name: [UInt8], mask: UInt32) {
        (self.watch, self.cookie, self.name, self.mask) = (watch, cookie, name, mask)
    }
}
