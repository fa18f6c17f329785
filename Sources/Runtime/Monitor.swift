import Glibc

/// A lock and what threads wait on behind it.
final class Monitor: @unchecked Sendable {
    private var mutex = pthread_mutex_t()
    private var changed = pthread_cond_t()

    init() {
        pthread_mutex_init(&mutex, nil)
        pthread_cond_init(&changed, nil)
    }

    func locked<R>(_ body: () -> R) -> R {
        pthread_mutex_lock(&mutex)
        defer { pthread_mutex_unlock(&mutex) }
        return body()
    }

    /// Waits for a `tell`; only inside `locked`.
    func wait() { pthread_cond_wait(&changed, &mutex) }

    /// Wakes all that wait.
    func tell() { pthread_cond_broadcast(&changed) }
}
