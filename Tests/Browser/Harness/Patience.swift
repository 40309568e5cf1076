import Testing

extension Trait where Self == TimeLimitTrait {
  /// For tests that wait for other programs, and in a queue for a tab.
  ///
  /// On a machine with other work the queue alone takes minutes. What one step may take is bounded
  /// where it is taken.
  static var patient: Self { .timeLimit(.minutes(30)) }
}

/// How many seconds another program may take before it is taken to hang.
enum Patience {
  static let program = 600.0
}
