import Glibc

extension LockRecord {
    /// `2026-01-31T14:05:09Z`, in UTC (ISO 8601).
    static func timestamp(_ seconds: Int) -> String {
        var parts = tm()
        var moment = time_t(seconds)
        gmtime_r(&moment, &parts)
        var buffer = [CChar](repeating: 0, count: 64)
        strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    /// The same backwards; nil for any other form.
    static func seconds(_ timestamp: String) -> Int? {
        let form = Array("0000-00-00T00:00:00Z".utf8)
        let bytes = Array(timestamp.utf8)
        guard bytes.count == form.count else { return nil }
        var numbers = [Int32(0)]
        for (byte, expected) in zip(bytes, form) {
            if expected == UInt8(ascii: "0") {
                guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int32(byte - UInt8(ascii: "0"))
            } else {
                guard byte == expected else { return nil }
                numbers.append(0)
            }
        }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
        return timegm(&parts)
    }
}
