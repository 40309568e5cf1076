/// Reduces a source file of any format to `SourceText`.
package struct SourceReader: Sendable {
  package init() {}

  /// The text of a file, with what its sidecar states about it.
  ///
  /// A file that cannot be read as text yields a text without lines and a finding. Front matter
  /// comes before the sidecar, the sidecar before what a web page states about itself.
  package func text(of file: SourceFile, sidecar: SourceFile? = nil) -> SourceText {
    let decoded = TextDecoding.text(of: file)
    let format = SourceFormat(of: file.path, text: decoded)
    var text = text(of: decoded, as: format, file: file.path)
    if let sidecar { text.take(sidecar, comesFirst: format == .webPage) }
    return text
  }

  private func text(
    of decoded: DecodedText, as format: SourceFormat, file: String
  ) -> SourceText {
    switch format {
    case .plainText: PlainText.text(of: decoded, file: file)
    case .webPage: WebPage.text(of: decoded, file: file)
    case .textWithTables: WebPage.text(of: decoded, file: file, isEmbedded: true)
    case .delimited: DelimitedText.text(of: decoded, file: file)
    case .json: OwnJSON.text(of: decoded, file: file)
    }
  }
}

extension SourceText {
  fileprivate mutating func take(_ sidecar: SourceFile, comesFirst: Bool) {
    let decoded = TextDecoding.text(of: sidecar)
    let (matter, findings) = FrontMatter.read(
      yaml: decoded.bytes[decoded.start...], file: sidecar.path, firstLine: 1)
    remarks += decoded.remarks + findings
    if !comesFirst { remarks += conflicts(with: matter, of: sidecar.path) }
    frontMatter = comesFirst ? matter.filled(from: frontMatter) : frontMatter.filled(from: matter)
  }

  /// What the file and its sidecar state differently.
  private func conflicts(with matter: FrontMatter, of sidecar: String) -> [Finding] {
    FrontMatter.namedEntries.compactMap { name, entry in
      guard let own = frontMatter[keyPath: entry], let other = matter[keyPath: entry],
        own.value != other.value
      else { return nil }
      return Finding(
        rule: "sidecar-conflict", severity: .warning, file: file, place: own.place,
        arguments: [
          "key": .text(name), "found": .text(own.value), "sidecar": .text(sidecar),
          "other": .text(other.value),
        ])
    }
  }
}

extension FrontMatter {
  fileprivate static var namedEntries: [(String, WritableKeyPath<FrontMatter, Entry?>)] {
    [
      ("publisher", \.publisher), ("kind", \.kind), ("region", \.region), ("year", \.year),
      ("source", \.source), ("published", \.published),
    ]
  }

  /// The same with what only `other` states.
  func filled(from other: FrontMatter) -> FrontMatter {
    var result = self
    for (_, entry) in Self.namedEntries where result[keyPath: entry] == nil {
      result[keyPath: entry] = other[keyPath: entry]
    }
    return result
  }
}
