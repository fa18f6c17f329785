import Glibc

/// A thread that lives as long as the program and leaves the signals to the loop.
final class BackgroundThread: Sendable {
    private let work: @Sendable () -> Void

    static func start(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { pointer in
                let body = Unmanaged<BackgroundThread>.fromOpaque(pointer!).takeRetainedValue()
                Signals.leaveToLoop()
                body.work()
                return nil
            }, Unmanaged.passRetained(BackgroundThread(work)).toOpaque())
    }

    private init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
