/// An argument without a dash that a command takes.
struct Operand: Equatable, Sendable {
  /// How usage lines name it, and the key of its text: `PATH`.
  let name: String
  let value: ValueKind
  /// How many of them a command line holds.
  let count: ClosedRange<Int>

  /// As usage lines write it: `[PATH]`, `PATH...`.
  var usage: String {
    let repeated = count.upperBound > 1 ? "\(name)..." : name
    return count.lowerBound == 0 ? "[\(repeated)]" : repeated
  }
}
