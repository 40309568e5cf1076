import Foundation

/// The one Chromium of the whole suite, and its tabs.
actor Browser {
  static let shared = Browser()

  /// As many tabs as this machine can keep busy; others wait their turn.
  private static let tabs = 2

  private var running: Task<Chromium, any Error>?
  private var free: [Page] = []
  private var opened = 0
  private var queue: [CheckedContinuation<Void, Never>] = []

  /// Lends a fresh tab to `work` and takes it back, whatever happens.
  func withPage<Answer: Sendable>(
    _ work: @Sendable (Page) async throws -> Answer
  ) async throws -> Answer {
    let page = try await take()
    do {
      let answer = try await work(page)
      await giveBack(page)
      return answer
    } catch {
      await giveBack(page)
      throw error
    }
  }
}

extension Browser {
  private func take() async throws -> Page {
    while free.isEmpty && opened >= Self.tabs {
      await withCheckedContinuation { queue.append($0) }
    }
    if let page = free.popLast() { return page }
    opened += 1
    do {
      return try await Page(in: chromium())
    } catch {
      opened -= 1
      wakeNext()
      throw error
    }
  }

  /// A tab that cannot be made fresh is given up.
  private func giveBack(_ page: Page) async {
    do {
      try await page.reset()
      free.append(page)
    } catch {
      opened -= 1
    }
    wakeNext()
  }

  private func wakeNext() {
    if !queue.isEmpty { queue.removeFirst().resume() }
  }

  private func chromium() async throws -> Chromium {
    if let running { return try await running.value }
    let start = Task { try await Self.launch() }
    running = start
    return try await start.value
  }

  /// Chromium ends when its pipe closes, so it never outlives the tests; its profile is ours to
  /// remove, and those of runs that were killed go before the next one begins.
  private static func launch() async throws -> Chromium {
    let folder = BuildFolder.browser
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    removeOldProfiles(in: folder)
    let profile = folder.appending(path: "profile-\(getpid())").path(percentEncoded: false)
    let log = folder.appending(path: "chromium.log").path(percentEncoded: false)
    signal(SIGPIPE, SIG_IGN)
    let chromium = try Chromium(profile: profile, log: log)
    lastChild.set(chromium.child, profile: profile)
    atexit { Browser.lastChild.end() }
    await chromium.listen()
    return chromium
  }

  private static let lastChild = LastChild()

  private static func removeOldProfiles(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    for name in names where name.hasPrefix("profile-") {
      let owner = pid_t(name.dropFirst("profile-".count)) ?? 0
      guard owner <= 0 || kill(owner, 0) != 0 else { continue }
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}
