import Disclosure
import Portal

/// The files a new site begins with: those under `Templates/new`, and its settings.
enum Scaffold {
  /// The name of a site nobody has named.
  static let plainTitle = SiteSettings.ofPlainFolder.title

  /// In the order of their paths, each relative to the site's folder.
  static func files(title: Bilingual) throws(Failure) -> [SourceFile] {
    var files = [try settings(title: title)]
    for name in EmbeddedFile.names where name.hasPrefix(folder) {
      let path = String(name.dropFirst(folder.count))
      files.append(
        SourceFile(path: places[path] ?? path, bytes: try EmbeddedFile.named(name).bytes))
    }
    return files.sorted { $0.path < $1.path }
  }

  private static let folder = "new/"

  /// Files that would do their work in our own repository if they had their names there.
  private static let places = ["gitignore": ".gitignore"]

  /// Read once, so that a title no site may have is refused before anything is written.
  private static func settings(title: Bilingual) throws(Failure) -> SourceFile {
    let file = SourceFile(path: "site.yaml", bytes: Array(SettingsOutline.text(title: title).utf8))
    _ = try SiteSettings(from: file)
    return file
  }
}
