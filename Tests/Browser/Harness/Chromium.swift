import Foundation

/// One running Chromium, driven over its debugging pipe: messages in JSON, each ended by a zero byte.
actor Chromium {
  /// What happened in a tab.
  struct Event: Sendable {
    let method: String
    let parameters: JSON
  }

  private let process: ChildProcess
  private var lastID = 0
  private var pending: [Int: CheckedContinuation<JSON, any Error>] = [:]
  private var events: [String: [Event]] = [:]
  private var waiting: [String: [(wanted: @Sendable (Event) -> Bool, id: Int)]] = [:]
  private var isClosed = false

  init(profile: String, log: String) throws(BrowserError) {
    guard FileManager.default.isExecutableFile(atPath: Self.path) else {
      throw .missing("chromium")
    }
    process = try ChildProcess(Self.path, Self.arguments(profile: profile), log: log)
  }

  static let path = "/usr/bin/chromium"

  /// No name resolves but ours, so nothing can leave the machine; nothing runs in the background.
  private static func arguments(profile: String) -> [String] {
    [
      "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--user-data-dir=\(profile)",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-first-run",
      "--disable-dev-shm-usage", "--disable-gpu", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-breakpad",
      "--disable-default-apps", "--disable-background-timer-throttling",
      "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
      "--hide-scrollbars", "--mute-audio", "--password-store=basic", "--lang=zh-CN",
      "--force-color-profile=srgb", "--allow-file-access-from-files", "about:blank",
    ]
  }

  /// Begins to listen; the thread ends with the process.
  func listen() {
    let process = process
    let (messages, sender) = AsyncStream.makeStream(of: JSON.self)
    Thread.detachNewThread {
      var buffer: [UInt8] = []
      let decoder = JSONDecoder()
      while let bytes = process.read() {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0) {
          buffer += rest[..<end]
          if let message = try? decoder.decode(JSON.self, from: Data(buffer)) {
            sender.yield(message)
          }
          buffer.removeAll(keepingCapacity: true)
          rest = rest[(end + 1)...]
        }
        buffer += rest
      }
      sender.finish()
    }
    Task {
      for await message in messages { receive(message) }
      close()
    }
  }

  /// Asks for something and waits for the answer, not longer than `limit`.
  func call(
    _ method: String, _ parameters: JSON = [:], session: String? = nil,
    limit: Duration = .seconds(40)
  ) async throws -> JSON {
    guard !isClosed else { throw BrowserError.closed }
    lastID += 1
    let id = lastID
    var message: [String: JSON] = [
      "id": .number(Double(id)), "method": .string(method), "params": parameters,
    ]
    if let session { message["sessionId"] = .string(session) }
    let bytes = try Array(JSONEncoder().encode(JSON.object(message))) + [0]
    return try await answer(id, limit: limit, what: method) {
      if !self.process.write(bytes) { self.finish(id, .failure(BrowserError.closed)) }
    }
  }

  /// Waits until a tab reports what is wanted; what it reported since `clear` counts as well.
  func event(
    in session: String, limit: Duration = .seconds(40),
    where wanted: @escaping @Sendable (Event) -> Bool
  ) async throws -> JSON {
    if let event = events[session]?.first(where: wanted) { return event.parameters }
    lastID += 1
    let id = lastID
    return try await answer(id, limit: limit, what: "an event") {
      self.waiting[session, default: []].append((wanted, id))
    }
  }

  func events(in session: String) -> [Event] { events[session] ?? [] }

  func clear(_ session: String) { events[session] = [] }

  /// Ends the browser.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    process.end()
    for id in pending.keys.sorted() { finish(id, .failure(BrowserError.closed)) }
  }

  /// The process, for those who must end it when they cannot wait.
  nonisolated var child: ChildProcess { process }
}

extension Chromium {
  private func answer(
    _ id: Int, limit: Duration, what: String, start: () -> Void
  ) async throws -> JSON {
    let clock = Task {
      try await Task.sleep(for: limit)
      // What has arrived by now still counts: the machine may have been busy with other tests.
      await Task.yield()
      finish(id, .failure(BrowserError.late(what)))
    }
    defer { clock.cancel() }
    return try await withCheckedThrowingContinuation { continuation in
      pending[id] = continuation
      start()
    }
  }

  private func receive(_ message: JSON) {
    if let id = message["id"].number.map({ Int($0) }) {
      let refusal = message["error"]["message"].text
      finish(
        id,
        refusal.map { .failure(BrowserError.refused(method: "call \(id)", message: $0)) }
          ?? .success(message["result"]))
    } else if let method = message["method"].text, let session = message["sessionId"].text {
      note(Event(method: method, parameters: message["params"]), in: session)
    }
  }

  private func note(_ event: Event, in session: String) {
    events[session, default: []].append(event)
    let ready = waiting[session]?.filter { $0.wanted(event) } ?? []
    waiting[session]?.removeAll { $0.wanted(event) }
    for waiter in ready { finish(waiter.id, .success(event.parameters)) }
  }

  private func finish(_ id: Int, _ result: Result<JSON, any Error>) {
    pending.removeValue(forKey: id)?.resume(with: result)
  }
}
