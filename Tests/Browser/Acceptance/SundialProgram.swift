import Foundation

/// The program as it was built beside the tests, run as a user runs it.
enum SundialProgram {
  struct Refusal: Error, CustomStringConvertible {
    let status: Int32
    let output: String
    var description: String { "sundial returned \(status): \(output)" }
  }

  /// Builds a site; `surroundings` goes over the environment of the tests.
  static func build(
    _ source: URL, into output: URL, surroundings: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = BuildFolder.repository.appending(path: ".build/debug/sundial")
    process.arguments = [
      "build", "--source", source.path(percentEncoded: false), "--output",
      output.path(percentEncoded: false),
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(surroundings) { $1 }
    let said = Pipe()
    process.standardOutput = said
    process.standardError = said
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 180, execute: limit)
    defer { limit.cancel() }
    let text = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      throw Refusal(
        status: process.terminationStatus,
        output: String(decoding: text.suffix(2000), as: UTF8.self))
    }
  }
}
