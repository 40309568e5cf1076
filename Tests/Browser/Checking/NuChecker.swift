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

  /// What it says on standard error, where it reports.
  private static func run(_ arguments: [String]) throws -> Data {
    let run = try ProgramRun(
      "/usr/bin/env", ["java"] + arguments, hearing: .errors, limit: Patience.program)
    guard run.status != nil else { throw BrowserError.late("vnu.jar") }
    return Data(run.said)
  }
}
