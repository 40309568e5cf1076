import Disclosure

/// `sundial new DIR`: a site to begin with, which builds at once.
struct NewCommand {
  let phrases: Phrasebook
  let console: Console

  func run(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let path = invocation.operands[0]
    let files = try Scaffold.files(title: Self.title(invocation[.title], of: path))
    let folder = try folder(at: path, holding: files)
    try console.say(summary(of: folder, files.count))
    return .fine
  }

  /// What was typed, else the name of the folder, else what a site without a name is called.
  static func title(_ typed: String?, of path: String) -> Bilingual {
    let folder = path.split(separator: "/").last.map(String.init) ?? ""
    if let typed { return Bilingual(chinese: typed, english: typed) }
    if [".", "..", ""].contains(folder) { return Scaffold.plainTitle }
    return Bilingual(chinese: folder, english: folder)
  }
}

extension NewCommand {
  private func folder(
    at path: String, holding files: [SourceFile]
  ) throws(Failure) -> NewFolder {
    do throws(NewFolder.Trouble) {
      let folder = try NewFolder(making: path)
      for file in files { try folder.write(file) }
      return folder
    } catch {
      throw failure(for: error, path)
    }
  }

  private func summary(of folder: NewFolder, _ count: Int) -> String {
    phrases[
      .newSummary,
      [
        "folder": ShellWord.quoted(folder.path), "files": String(count),
        "page": folder.path(to: BuildCommand.defaultOutput + "/index.html"),
        "readme": folder.path(to: "README.md"),
      ]
    ][console.language]
  }

  private func failure(for trouble: NewFolder.Trouble, _ path: String) -> Failure {
    switch trouble {
    case .notEmpty: phrases.failure(.usage, .folderNotEmpty, ["folder": path], file: path)
    case .system(let path, let reason):
      phrases.failure(
        .inputOutput, .folderUnwritable, ["path": path, "reason": reason], file: path)
    }
  }
}
