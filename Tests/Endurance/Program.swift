import Foundation

/// The program under test, run as a user runs it.
enum Program {
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// Where `make stress` puts an optimised program; without it, the one built beside the tests.
  static let path =
    ProcessInfo.processInfo.environment["SUNDIAL_PROGRAM"]
    ?? repository.appending(path: ".build/debug/sundial").path(percentEncoded: false)

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What the program printed; an error where it did not end with 0.
  @discardableResult
  static func run(
    _ path: String = path, _ arguments: [String], surroundings: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(surroundings) { $1 }
    let said = Pipe()
    process.standardOutput = said
    process.standardError = said
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(
      decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      throw Refusal(
        description: "\(arguments) ended with \(process.terminationStatus): \(text.suffix(2000))")
    }
    return text
  }
}
