/// Books the stages of a build, one after the other.
struct StageClock {
  private var watch: Stopwatch
  private(set) var profile = BuildProfile()

  init(_ watch: Stopwatch) {
    self.watch = watch
    self.watch.begin()
  }

  /// Ends a stage; the next begins.
  mutating func end(_ stage: BuildStage) {
    profile.add(watch.lap(), to: stage)
  }
}
