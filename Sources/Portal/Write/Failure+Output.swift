import Disclosure

/// What can keep a site from being written.
extension Failure {
  /// A file or folder of the output that could not be written.
  static func unwritable(_ path: String, _ trouble: OutputTrouble) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "无法写入“\(path)”：\(trouble.reason.chinese)。",
        english: "Cannot write “\(path)”: \(trouble.reason.english)."),
      remedy: trouble.remedy)
  }

  /// A landing that could not be ended; its journal says how to go on.
  static func unfinished(_ path: String, _ trouble: OutputTrouble) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "新网站只换上了一部分，无法写入“\(path)”：\(trouble.reason.chinese)。",
        english:
          "Only part of the new site is in place; cannot write “\(path)”: \(trouble.reason.english)."
      ),
      remedy: Bilingual(
        chinese: "排除这一障碍后重新生成；下一次生成会先把这一次换完。",
        english: "Clear this obstacle and build again; the next build finishes this one first."))
  }

  static func busy(_ path: String) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "另一个 sundial 正在写入“\(path)”。",
        english: "Another build is writing to “\(path)”."),
      remedy: Bilingual(
        chinese: "等它结束后再生成，或用 --output 换一个位置。",
        english: "Build again when it has ended, or write elsewhere with --output."))
  }

  /// `isForcible` where `--force` would help.
  static func foreignFolder(_ path: String, isForcible: Bool) -> Failure {
    Failure(
      .usage, file: path,
      message: Bilingual(
        chinese: "输出文件夹“\(path)”里已有文件，且不是由 sundial 生成的。",
        english: "The output folder “\(path)” holds files that sundial did not make."),
      remedy: isForcible
        ? Bilingual(
          chinese: "换一个空文件夹；确实要写入此处，请加 --force（原有的其他文件会保留）。",
          english: "Choose an empty folder, or add --force to write there (other files stay).")
        : emptyFolder)
  }

  static func unknownMark(_ path: String, isForcible: Bool) -> Failure {
    Failure(
      .usage, file: path,
      message: Bilingual(
        chinese: "“\(path)”中的 \(OwnershipManifest.fileName) 不是本版本能识别的清单。",
        english: "\(OwnershipManifest.fileName) in “\(path)” is not a list this version knows."),
      remedy: isForcible
        ? Bilingual(
          chinese: "用生成它的版本更新网站，或换一个空文件夹；加 --force 则不清理旧文件，直接写入。",
          english:
            "Use the version that made it or an empty folder; --force writes without removing old files."
        )
        : emptyFolder)
  }

  /// Within the source no folder is forced: reports may lie there.
  private static let emptyFolder = Bilingual(
    chinese: "在报告所在文件夹之内，输出只能写入空文件夹；换一个，或写到别处。",
    english:
      "Within the reports' folder only an empty folder can be written to; choose one, or write elsewhere."
  )

  static func overlapping(_ path: String, source: String) -> Failure {
    Failure(
      .usage, file: path,
      message: Bilingual(
        chinese: "输出文件夹“\(path)”与报告所在文件夹“\(source)”重叠。",
        english: "The output folder “\(path)” overlaps with the reports' folder “\(source)”."),
      remedy: Bilingual(
        chinese: "用 --output 指定别处，或报告文件夹里的一个新文件夹。",
        english: "Name another place with --output, or a new folder within the reports' folder."))
  }

  static func unsafeOutput(_ path: String) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "“\(path)”不能作为输出路径：只允许 a-z、0-9、“/”“.”“_”“-”，不得含“..”或空的一段。",
        english:
          "“\(path)” cannot be an output path: a-z, 0-9, “/”, “.”, “_” and “-” are allowed; “..” and empty parts are not."
      ),
      remedy: Bilingual(
        chinese: "检查发布机关标识和网址设置。",
        english: "Check the publishers' identifiers and the addresses in the settings."))
  }
}
