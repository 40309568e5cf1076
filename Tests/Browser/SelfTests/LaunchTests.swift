import Foundation
import Glibc
import Testing

/// Other programs, as the harness starts them: shut off from each other, heard, and ended in time.
@Suite(.patient) struct LaunchTests {
  /// `ls` lists its own descriptors, the last of them the one it lists with.
  @Test func givesAProgramNothingOfOurs() async throws {
    let open = OpenPipe()
    let run = try await OwnThread.run { try ProgramRun("/bin/ls", ["/proc/self/fd"], limit: 60) }
    #expect(String(decoding: run.said, as: UTF8.self) == "0\n1\n2\n3\n")
    withExtendedLifetime(open) {}
  }

  @Test func givesALastingChildNothingOfOurs() async throws {
    let open = OpenPipe()
    let listed = try await OwnThread.run {
      let child = try ChildProcess(
        "/bin/sh", ["-c", "exec ls /proc/self/fd >&4"], log: "/dev/null")
      defer { child.end() }
      var listed: [UInt8] = []
      while let bytes = child.read() { listed += bytes }
      return String(decoding: listed, as: UTF8.self)
    }
    #expect(listed == "0\n1\n2\n3\n4\n5\n")
    withExtendedLifetime(open) {}
  }

  @Test(arguments: [("exit 0", 0), ("exit 7", 7), ("kill -9 $$", nil)] as [(String, Int32?)])
  func tellsHowAProgramEnded(script: String, status: Int32?) async throws {
    let run = try await OwnThread.run { try ProgramRun("/bin/sh", ["-c", script], limit: 60) }
    #expect(run.status == status)
  }

  @Test func hearsWhatItIsToldTo() async throws {
    let script = "echo $WORD; echo error >&2"
    let (all, errors) = try await OwnThread.run {
      let all = try ProgramRun("/bin/sh", ["-c", script], surroundings: ["WORD": "甲"], limit: 60)
      let errors = try ProgramRun("/bin/sh", ["-c", script], hearing: .errors, limit: 60)
      return (all.said, errors.said)
    }
    #expect(String(decoding: all, as: UTF8.self) == "甲\nerror\n")
    #expect(String(decoding: errors, as: UTF8.self) == "error\n")
  }

  /// Its children hold the pipe as well, and end with it.
  @Test(arguments: ["sleep 600", "sleep 600 & sleep 600", "exec >&- 2>&-; sleep 600"])
  func endsWhatTakesTooLong(script: String) async {
    await #expect(throws: BrowserError.late("/bin/sh -c \(script)")) {
      _ = try await OwnThread.run { try ProgramRun("/bin/sh", ["-c", script], limit: 0.3) }
    }
  }

  @Test func saysWhatDidNotStart() async {
    await #expect(throws: BrowserError.notStarted("/nowhere", code: ENOENT)) {
      _ = try await OwnThread.run { try ProgramRun("/nowhere", [], limit: 60) }
    }
  }

  /// Two descriptors that a child would inherit.
  private final class OpenPipe: Sendable {
    private let ends: [Int32]

    init() {
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      self.ends = ends
    }

    deinit { ends.forEach { close($0) } }
  }
}
