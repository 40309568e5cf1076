import Synchronization
import Testing

@testable import Portal

@Suite struct BuildProfileTests {
  /// A clock that a test winds by hand, and that counts how often it is asked.
  private final class HandClock: Sendable {
    private let state = Mutex((time: Duration.zero, looks: 0))

    var looks: Int { state.withLock { $0.looks } }

    func wind(_ milliseconds: Int) {
      state.withLock { $0.time += .milliseconds(milliseconds) }
    }

    @Sendable func now() -> Duration {
      state.withLock {
        $0.looks += 1
        return $0.time
      }
    }
  }

  @Test func measuresOnePieceOfWorkAfterTheOther() {
    let clock = HandClock()
    var watch = Stopwatch(clock.now)
    clock.wind(5)
    watch.begin()
    clock.wind(20)
    #expect(watch.lap() == .milliseconds(20))
    clock.wind(7)
    #expect(watch.lap() == .milliseconds(7))
  }

  @Test func givesEachTaskAStopwatchOfItsOwn() {
    let clock = HandClock()
    var first = Stopwatch(clock.now)
    first.begin()
    var second = first
    clock.wind(3)
    second.begin()
    clock.wind(4)
    #expect(first.lap() == .milliseconds(7))
    #expect(second.lap() == .milliseconds(4))
  }

  @Test func measuresNothingWithoutAClock() {
    var watch = Stopwatch()
    watch.begin()
    #expect(watch.lap() == nil)
    var profile = BuildProfile()
    profile.add(watch.lap(), to: BuildStage.reading)
    profile.add(watch.lap(), to: PageWork.writing)
    profile.add(watch.lap(), toPageOf: "pages/home", bytes: 5)
    #expect(profile.isEmpty)
    #expect(profile == BuildProfile())
  }

  @Test func addsUpWhatTasksMeasured() {
    var profile = BuildProfile()
    profile.add(.milliseconds(10), to: BuildStage.pages)
    var task = BuildProfile()
    task.add(.milliseconds(3), toPageOf: "pages/report", bytes: 700)
    task.add(.milliseconds(1), to: PageWork.writing)
    profile.add(task)
    profile.add(task)
    profile.add(.milliseconds(2), toPageOf: "pages/home", bytes: 50)
    #expect(profile.stages == [.pages: .milliseconds(10)])
    #expect(profile.works == [.rendering: .milliseconds(8), .writing: .milliseconds(2)])
    #expect(
      profile.templates == [
        "pages/report": PageCost(pages: 2, bytes: 1400, time: .milliseconds(6)),
        "pages/home": PageCost(pages: 1, bytes: 50, time: .milliseconds(2)),
      ])
  }
}
