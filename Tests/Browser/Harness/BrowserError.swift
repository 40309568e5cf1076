/// Why the browser could not do what a test asked for.
enum BrowserError: Error, Equatable {
  case missing(String)
  /// A program, or what it needs to be started, by its name.
  case notStarted(String, code: Int32)
  case closed
  /// The browser did not answer in time.
  case late(String)
  case refused(method: String, message: String)
  /// A script in the page threw.
  case script(String)
}

extension BrowserError: CustomStringConvertible {
  var description: String {
    switch self {
    case .missing(let name):
      "没有找到 \(name)：请运行 .ci/setup --browser / \(name) is missing: run .ci/setup --browser"
    case .notStarted(let name, let code): "\(name) did not start: error \(code)"
    case .closed: "Chromium has closed its pipe"
    case .late(let what): "no answer in time: \(what)"
    case .refused(let method, let message): "\(method): \(message)"
    case .script(let message): "the script threw: \(message)"
    }
  }
}
