import Foundation

/// A tab.
struct Page: Sendable {
  /// How a page is looked at.
  struct Media: Sendable, Equatable {
    var isDark = false
    var forcesColors = false
    var reducesMotion = false
    var isPrint = false
  }

  static let blank = URL(filePath: "/dev/null")

  private let chromium: Chromium
  private let session: String

  init(in chromium: Chromium) async throws {
    self.chromium = chromium
    let target = try await chromium.call("Target.createTarget", ["url": "about:blank"])
    let attached = try await chromium.call(
      "Target.attachToTarget", ["targetId": target["targetId"], "flatten": true])
    guard let session = attached["sessionId"].text else { throw BrowserError.closed }
    self.session = session
    for domain in ["Page", "Runtime", "Log", "Network"] { try await call("\(domain).enable") }
    try await call("Network.setCacheDisabled", ["cacheDisabled": true])
    try await call("Page.setLifecycleEventsEnabled", ["enabled": true])
    // Every tab takes keys, not only the one in front.
    try await call("Emulation.setFocusEmulationEnabled", ["enabled": true])
    try await setViewport(width: 1180)
  }

  /// Opens an address and waits until the page has loaded.
  func open(_ url: URL) async throws {
    await chromium.clear(session)
    let answer = try await call("Page.navigate", ["url": .string(url.absoluteString)])
    if let message = answer["errorText"].text {
      throw BrowserError.refused(method: url.absoluteString, message: message)
    }
    // Only a move within the page loads nothing.
    guard let loader = answer["loaderId"].text else { return }
    _ = try await chromium.event(in: session) { event in
      event.method == "Page.lifecycleEvent" && event.parameters["name"] == "load"
        && event.parameters["loaderId"].text == loader
    }
  }

  /// What an expression of the page's script gives, waited for where it is a promise.
  @discardableResult
  func evaluate(_ script: String) async throws -> JSON {
    let answer = try await call(
      "Runtime.evaluate",
      [
        "expression": .string(script), "returnByValue": true, "awaitPromise": true,
        "userGesture": true,
      ])
    let exception = answer["exceptionDetails"]
    guard exception == .null else {
      throw BrowserError.script(
        exception["exception"]["description"].text ?? exception["text"].text ?? "")
    }
    return answer["result"]["value"]
  }

  func setViewport(width: Int, height: Int = 800) async throws {
    try await call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1,
        "mobile": false,
      ])
  }

  func emulate(_ media: Media) async throws {
    let features: [(String, String)] = [
      ("prefers-color-scheme", media.isDark ? "dark" : "light"),
      ("forced-colors", media.forcesColors ? "active" : "none"),
      ("prefers-reduced-motion", media.reducesMotion ? "reduce" : "no-preference"),
    ]
    try await call(
      "Emulation.setEmulatedMedia",
      [
        "media": .string(media.isPrint ? "print" : ""),
        "features": .array(
          features.map { ["name": .string($0.0), "value": .string($0.1)] as JSON }),
      ])
  }

  func setScripts(enabled: Bool) async throws {
    try await call("Emulation.setScriptExecutionDisabled", ["value": .bool(!enabled)])
  }

  /// Presses a key as a person would: `Tab`, `Enter`, `Space`.
  func press(_ key: String, shift: Bool = false) async throws {
    let codes = ["Tab": 9, "Enter": 13, "Space": 32]
    let text = ["Enter": "\r", "Space": " "][key] ?? ""
    for type in ["keyDown", "keyUp"] {
      try await call(
        "Input.dispatchKeyEvent",
        [
          "type": .string(type), "key": .string(key == "Space" ? " " : key), "code": .string(key),
          "windowsVirtualKeyCode": .number(Double(codes[key] ?? 0)),
          "modifiers": .number(shift ? 8 : 0), "text": .string(type == "keyDown" ? text : ""),
        ])
    }
  }

  /// A picture of the whole page, or of what the window shows.
  func screenshot(whole: Bool = false) async throws -> Data {
    let answer = try await call(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": .bool(whole)])
    return answer["data"].text.flatMap { Data(base64Encoded: $0) } ?? Data()
  }

  /// Keeps a picture in `.build/screenshots` for a person to look at.
  func keepScreenshot(_ name: String, whole: Bool = true) async throws {
    let folder = BuildFolder.screenshots
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await screenshot(whole: whole).write(to: folder.appending(path: "\(name).png"))
  }

  /// Makes the tab as good as new.
  func reset() async throws {
    try await setScripts(enabled: true)
    try await emulate(Media())
    try await setViewport(width: 1180)
    try await open(Self.blank)
    await chromium.clear(session)
  }
}

// What the page did since it was opened.
extension Page {
  /// Messages on the console, uncaught errors, and what the browser itself complained about: load
  /// errors and violations of the content security policy among them.
  func messages() async -> [String] {
    await chromium.events(in: session).compactMap { event in
      switch event.method {
      case "Runtime.consoleAPICalled":
        event.parameters["args"].list.map { $0["value"].text ?? "\($0["description"])" }
          .joined(separator: " ")
      case "Runtime.exceptionThrown":
        event.parameters["exceptionDetails"]["exception"]["description"].text
          ?? event.parameters["exceptionDetails"]["text"].text
      case "Log.entryAdded":
        event.parameters["entry"]["text"].text
      default: nil
      }
    }
  }

  /// The addresses the page asked for, its own first.
  func requests() async -> [String] {
    await chromium.events(in: session).filter { $0.method == "Network.requestWillBeSent" }
      .compactMap { $0.parameters["request"]["url"].text }
  }

  @discardableResult
  private func call(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
    do {
      return try await chromium.call(method, parameters, session: session)
    } catch BrowserError.refused(_, let message) {
      throw BrowserError.refused(method: method, message: message)
    }
  }
}
