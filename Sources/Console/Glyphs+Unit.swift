extension Glyphs {
    /// What a unit has taken in so far, and what may still join it.
    struct Unit {
        static let joiner: UInt32 = 0x200D

        private(set) var columns: Int
        /// The spacing character that what comes next would join.
        private var base: UInt32
        private var marks = 0
        private var hasSelector = false
        private var hasTone = false
        private var joined = 1

        init(base: UInt32, columns: Int) {
            self.base = base
            self.columns = columns
        }

        /// Takes a mark, a selector or a skin tone; false if it starts a unit of its own.
        mutating func take(_ scalar: UInt32) -> Bool {
            if Self.isSelector(scalar) {
                guard !hasSelector, Self.selects(scalar, base) else { return false }
                hasSelector = true
                return true
            }
            if Self.isTone(scalar) {
                guard !hasTone, Self.isPictograph(base), !Self.isTone(base) else { return false }
                hasTone = true
                return true
            }
            switch DisplayWidth.classOf(scalar) {
            case .mark:
                guard marks < Cluster.mostMarks else { return false }
                marks += 1
                return true
            case .spacingMark:
                guard joined < Glyphs.mostJoined else { return false }
                start(scalar, columns: 1)
                return true
            case .token, .narrow, .wide:
                return false
            }
        }

        /// Takes an emoji after a joiner; false if the two do not join.
        mutating func join(_ scalar: UInt32) -> Bool {
            guard joined < Glyphs.mostJoined, Self.isPictograph(base), Self.isPictograph(scalar),
                let columns = DisplayWidth.columns(of: scalar)
            else { return false }
            start(scalar, columns: columns)
            return true
        }

        private mutating func start(_ scalar: UInt32, columns: Int) {
            base = scalar
            marks = 0
            hasSelector = false
            hasTone = false
            joined += 1
            self.columns += columns
        }

        /// Whether a unit keeps this scalar to itself: terminals differ about what it does.
        static func isUnsent(_ scalar: UInt32) -> Bool {
            scalar == joiner || scalar == 0x20E3 || isSelector(scalar) || isTone(scalar)
        }

        static func isTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }

        static func isSelector(_ scalar: UInt32) -> Bool {
            (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
        }

        /// Whether a selector has something to select: elsewhere it could only hide bytes.
        private static func selects(_ selector: UInt32, _ base: UInt32) -> Bool {
            switch base {
            case 0x23, 0x2A, 0x30...0x39, 0xA9, 0xAE: selector >= 0xFE0E && selector <= 0xFE0F
            case 0x2000...: true
            default: false
            }
        }

        /// What may join by a joiner: the blocks that hold the pictographs, with room for those to come.
        private static func isPictograph(_ scalar: UInt32) -> Bool {
            (0x2190...0x2BFF).contains(scalar) || (0x1F000...0x1FAFF).contains(scalar)
        }
    }
}
