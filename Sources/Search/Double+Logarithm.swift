import Glibc

extension Double {
    var logarithm: Double { log(self) }
}
