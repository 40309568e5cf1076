import Foundation

/// The program as it was built beside the tests, run as a user runs it.
enum SundialProgram {
  struct Refusal: Error, CustomStringConvertible {
    let status: Int32?
    let output: String
    var description: String {
      "sundial ended \(status.map { "with \($0)" } ?? "by a signal"): \(output)"
    }
  }

  /// Builds a site; `surroundings` goes over the environment of the tests.
  static func build(
    _ source: URL, into output: URL, surroundings: [String: String] = [:]
  ) throws {
    let program = BuildFolder.repository.appending(path: ".build/debug/sundial")
    let run = try ProgramRun(
      program.path(percentEncoded: false),
      [
        "build", "--source", source.path(percentEncoded: false), "--output",
        output.path(percentEncoded: false),
      ],
      surroundings: surroundings, limit: Patience.program)
    guard run.status == 0 else {
      throw Refusal(
        status: run.status, output: String(decoding: run.said.suffix(2000), as: UTF8.self))
    }
  }
}
