import Disclosure
import Glibc

/// What the system answered when a file could not be written, in words a person can act on.
struct OutputTrouble: Error, Equatable {
  let code: CInt
  /// What could not be written, relative to the output folder, where that is known.
  let path: String?

  init(_ code: CInt, at path: String? = nil) {
    self.code = code
    self.path = path
  }

  func at(_ path: String) -> OutputTrouble {
    OutputTrouble(code, at: self.path ?? path)
  }

  var reason: Bilingual {
    switch code {
    case ENOSPC, EDQUOT: Bilingual(chinese: "磁盘空间不足", english: "the disk is full")
    case EROFS: Bilingual(chinese: "磁盘为只读", english: "the disk is read-only")
    case EACCES, EPERM: Bilingual(chinese: "没有写入权限", english: "no permission to write")
    case ENOTDIR:
      Bilingual(chinese: "路径中有一段不是文件夹", english: "part of the path is not a folder")
    case ELOOP:
      Bilingual(chinese: "路径中有一段是链接", english: "part of the path is a link")
    case EISDIR, ENOTEMPTY, EEXIST:
      Bilingual(chinese: "同名处已有文件夹", english: "a folder of that name is in the way")
    case ENAMETOOLONG: Bilingual(chinese: "路径过长", english: "the path is too long")
    case ENOENT: Bilingual(chinese: "路径不存在", english: "the path does not exist")
    case EXDEV:
      Bilingual(chinese: "该处在另一个磁盘上", english: "the place lies on another disk")
    case EMFILE, ENFILE:
      Bilingual(chinese: "打开的文件过多", english: "too many files are open")
    default: systemWords
    }
  }

  var remedy: Bilingual {
    switch code {
    case ENOSPC, EDQUOT:
      Bilingual(
        chinese: "腾出磁盘空间，或用 --output 换一个位置。",
        english: "Free some space, or write elsewhere with --output.")
    case ENOTDIR, ELOOP, EISDIR, ENOTEMPTY, EEXIST:
      Bilingual(
        chinese: "移走该处的文件、文件夹或链接，或用 --output 换一个位置。",
        english: "Move that file, folder or link away, or write elsewhere with --output.")
    default:
      Bilingual(
        chinese: "检查该位置及其权限，或用 --output 换一个位置。",
        english: "Check the place and its permissions, or write elsewhere with --output.")
    }
  }

  private var systemWords: Bilingual {
    let words = strerror(code).map { String(cString: $0) } ?? "errno \(code)"
    return Bilingual(chinese: "系统报告 \(words)", english: "the system says \(words)")
  }
}
