/// How many reports are worked on at a time.
enum Jobs {
  static func count(_ invocation: Invocation, _ surroundings: Surroundings) -> Int {
    invocation[.jobs].flatMap { Int($0) } ?? surroundings.processorCount
  }
}
