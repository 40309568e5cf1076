import Foundation
import Synchronization

/// The browser to end, and the folder to remove, when the test process exits.
final class LastChild: Sendable {
  private let child = Mutex<(process: ChildProcess, profile: String)?>(nil)

  func set(_ process: ChildProcess, profile: String) {
    child.withLock { $0 = (process, profile) }
  }

  func end() {
    child.withLock { child in
      guard let (process, profile) = child else { return }
      process.end()
      try? FileManager.default.removeItem(atPath: profile)
      child = nil
    }
  }
}
