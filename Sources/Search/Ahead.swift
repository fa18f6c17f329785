import Glibc

/// A value that a thread of its own works out meanwhile.
///
/// It is none of a pool: whoever waits for it may hold the pool's last thread.
final class Ahead<Value: Sendable>: @unchecked Sendable {
    private let work: @Sendable () -> Value
    private var thread = pthread_t()
    private var isRunning: Bool
    /// Written by the thread, read when it has ended.
    private var result: Value?

    init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        isRunning = true
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
            Unmanaged<AnyWork>.fromOpaque(pointer!).takeRetainedValue().run()
            return nil
        }
        let work = Unmanaged.passRetained(AnyWork { self.result = self.work() })
        guard pthread_create(&thread, nil, body, work.toOpaque()) != 0 else { return }
        // No thread to be had: then here and now.
        isRunning = false
        work.takeRetainedValue().run()
    }

    /// Waits until it is there. For one thread.
    var value: Value {
        if isRunning { pthread_join(thread, nil) }
        isRunning = false
        return result!
    }

    deinit {
        if isRunning { pthread_detach(thread) }
    }
}

/// What a thread does, of no type that C would have to know.
private final class AnyWork {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
}
