import Foundation

/// The Nu HTML checker over a folder, in one Java process.
enum NuChecker {
  /// The errors of every page below a folder.
  static func errors(_ folder: URL) throws -> [String] {
    let tool = try BuildFolder.tool("vnu.jar").path(percentEncoded: false)
    let root = folder.path(percentEncoded: true)
    let output = try run([
      "-Xss4m", "-jar", tool, "--format", "json", "--skip-non-html", "--errors-only",
      folder.path(percentEncoded: false),
    ])
    let answer = try JSONDecoder().decode(JSON.self, from: output)
    return answer["messages"].list.map { message in
      let file = (message["url"].text ?? "").split(separator: root).last ?? ""
      let line = message["lastLine"].number.map { Int($0) } ?? 0
      return "\(file):\(line): \(message["message"].text ?? "")"
    }
  }

  /// What it says on standard error, where it reports; killed when it takes too long.
  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["java"] + arguments
    let report = Pipe()
    process.standardError = report
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: limit)
    defer { limit.cancel() }
    let output = try report.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit else { throw BrowserError.late("vnu.jar") }
    return output
  }
}
