package import Disclosure
package import Templating

/// The files that decide how the site looks and speaks: those the binary carries, each of which a
/// site may replace by one of its own under `templates/`.
package struct Theme: Sendable {
  /// By name: `pages/home.mustache`.
  private let sources: [String: SourceFile]
  /// By file and key: `home.title` is the key `title` of `strings/home.yaml`.
  private let texts: [String: Bilingual]

  package init(of folder: SourceFolder) throws(Failure) {
    var files: [String: SourceFile] = [:]
    for name in EmbeddedFile.names where Theme.isThemeFile(name) {
      files[name] = try EmbeddedFile.named(name)
    }
    for name in folder.themeFiles {
      guard let bytes = try folder.contents(of: "templates/" + name) else { continue }
      files[name] = SourceFile(path: "\(folder.path)/templates/\(name)", bytes: bytes)
    }
    sources = files
    texts = try Theme.texts(in: files)
  }

  package var templates: TemplateLibrary {
    TemplateLibrary(
      names(endingIn: ".mustache").compactMap { name in
        sources[name].map {
          TemplateSource(name: String(name.dropLast(9)), file: $0.path, bytes: $0.bytes)
        }
      })
  }

  /// All style sheets, one after another in the order of their names.
  package var stylesheet: [UInt8] {
    names(endingIn: ".css").reduce(into: []) { sheet, name in
      sheet += TightCSS.bytes(of: sources[name]?.bytes ?? [])
    }
  }

  /// What the pages load: the style sheet.
  package var files: [OutputFile] {
    [OutputFile(path: "gp.css", bytes: stylesheet)]
      + ["icon.svg"].compactMap { name in
        sources[name].map { OutputFile(path: name, bytes: $0.bytes) }
      }
  }

  /// The templates of all pages, one set per language.
  func pageTemplates(in languages: [Language]) throws(Failure) -> [PageTemplates] {
    let library = templates
    return try languages.map { (language) throws(Failure) in
      try PageTemplates(library, words(in: language))
    }
  }

  package func words(in language: Language) -> Words {
    Words(language: language, texts: texts.mapValues { $0[language] })
  }
}

extension Theme {
  private func names(endingIn suffix: String) -> [String] {
    sources.keys.filter { $0.hasSuffix(suffix) }.sorted()
  }

  private static func texts(
    in sources: [String: SourceFile]
  ) throws(Failure) -> [String: Bilingual] {
    var texts: [String: Bilingual] = [:]
    for (name, file) in sources.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".yaml") {
      let root = try YAMLReader(parsing: file.bytes, file: file.path)
      let stem = name.dropFirst("strings/".utf8.count).dropLast(".yaml".utf8.count)
      for (key, text) in try BilingualTexts(from: root).texts { texts["\(stem).\(key)"] = text }
    }
    return texts
  }

  /// The command's own texts and the findings' are no part of the theme.
  private static func isThemeFile(_ name: String) -> Bool {
    name.hasSuffix(".mustache") || name.hasSuffix(".css") || name == "icon.svg"
      || name.hasPrefix("strings/") && name != "strings/command.yaml"
        && name != "strings/findings.yaml"
  }
}
