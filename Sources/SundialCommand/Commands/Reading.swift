import Disclosure

/// What the user pointed at, with the site around it: whose forms, regions, publishers and waivers
/// count, and relative to which folder files are named.
struct Reading {
  let site: Site
  let folder: SourceFolder
  let paths: FilePaths

  /// `source` is what `--source` names; without it a file's site is looked for in the folders
  /// around it.
  init(_ path: String, source: String?) throws(Failure) {
    folder = try Reading.folder(at: path, source: source)
    paths = FilePaths(folder: folder.path)
    site = try Site.load(at: source ?? folder.path)
  }

  var isSingleFile: Bool { folder.singleFile != nil }

  private static func folder(at path: String, source: String?) throws(Failure) -> SourceFolder {
    let opened = try SourceFolder(opening: path)
    guard let file = opened.singleFile else { return opened }
    if let source, let inside = relative(path, to: source) {
      return SourceFolder(file: inside, in: source)
    }
    return try folder(around: opened, file: file)
  }

  /// A file below a site is named from the site; elsewhere a folder named after a region
  /// (`410104/2020.txt`) is part of the name, because it says who reports.
  private static func folder(
    around opened: SourceFolder, file: String
  ) throws(Failure) -> SourceFolder {
    var outer = opened.path
    var name = file
    while let (parent, last) = split(outer) {
      name = last + "/" + name
      outer = parent
      if try SourceFolder(opening: outer).isSite { return SourceFolder(file: name, in: outer) }
    }
    guard let (parent, last) = split(opened.path), last.utf8.count == 6, Int(last) != nil else {
      return opened
    }
    return SourceFolder(file: last + "/" + file, in: parent)
  }

  /// The folder above and the last name of a path, nil at the top of what was typed.
  private static func split(_ path: String) -> (parent: String, last: String)? {
    guard path != "/", path != ".", path != "..", !path.hasSuffix("/..") else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let last = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), last)
  }

  private static func relative(_ path: String, to folder: String) -> String? {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
