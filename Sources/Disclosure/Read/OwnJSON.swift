/// Reads what `sundial parse --json` wrote: the cells, the publisher and the year.
package enum OwnJSON {
  /// The text of a file; its cells are in `parsed`, its lines are metadata.
  package static func text(of decoded: DecodedText, file: String) -> SourceText {
    let source = decoded.endsAtLineFeedsOnly ? decoded : decoded.withLineFeedsOnly()
    var text = SourceText(
      file: file, bytes: [], lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: FrontMatter(), remarks: source.remarks)
    source.bytes.withUnsafeBufferPointer { bytes in
      text.accountForAll(bytes, from: source.start)
      do throws(JSONReader.Mistake) {
        text.take(try JSONReader.value(of: bytes, from: source.start))
      } catch {
        text.remarks.append(.invalidJSON(error, in: file))
      }
    }
    return text
  }
}

extension SourceText {
  fileprivate mutating func accountForAll(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var scanner = LineScanner(bytes, from: start, endsAtLineFeedsOnly: true)
    while fileLineCount < LineScanner.maximumLines, let range = scanner.next() {
      fileLineCount += 1
      if bytes[range].contains(where: { $0 > 0x20 }) {
        asides.append(.init(line: Int32(fileLineCount), use: .metadata))
      }
    }
    fileLineCount += scanner.remainingCount()
  }

  fileprivate mutating func take(_ report: JSONValue) {
    guard let tables = report["tables"], case .object = tables.kind else {
      let mistake = JSONReader.Mistake(place: report.place, expected: "\"tables\"")
      return remarks.append(.invalidJSON(mistake, in: file))
    }
    var cells = ParsedCells(entries: [], form: report["form"]?.text)
    cells.take(tables, path: "")
    for entry in cells.entries { markCell(on: entry.place.line) }
    parsed = cells
    frontMatter.year = FrontMatter.Entry(report["year"])
    frontMatter.publisher = FrontMatter.Entry(report["publisher"]?["name"])
    frontMatter.kind = FrontMatter.Entry(report["publisher"]?["kind"])
    frontMatter.region = FrontMatter.Entry(report["publisher"]?["region"])
  }

  /// A line that holds a cell is more than metadata.
  private mutating func markCell(on line: Int) {
    // Asides are in the order of their lines, each line once.
    var low = 0
    var high = asides.count
    while low < high {
      let middle = (low + high) / 2
      if Int(asides[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    if low < asides.count, Int(asides[low].line) == line { asides[low].use = .cell }
  }
}

extension FrontMatter.Entry {
  fileprivate init?(_ value: JSONValue?) {
    guard let value, let text = value.text, !text.isEmpty else { return nil }
    self.init(value: text, place: value.place)
  }
}

extension ParsedCells {
  /// Takes the cells below a table, a block or a row.
  fileprivate mutating func take(_ value: JSONValue, path: String) {
    switch value.kind {
    case .object(let members) where value["state"] == nil:
      for member in members {
        take(member.value, path: path.isEmpty ? member.name : "\(path).\(member.name)")
      }
    case .object:
      let number = value["value"]
      entries.append(
        .init(
          path: path, state: value["state"]?.text ?? "", raw: value["raw"]?.text,
          value: number?.text, place: (number ?? value).place))
    case .number(let text):
      entries.append(
        .init(path: path, state: "reported", raw: text, value: text, place: value.place))
    case .null:
      entries.append(.init(path: path, state: "blank", raw: nil, value: nil, place: value.place))
    case .boolean, .string, .array: break
    }
  }
}

extension Finding {
  fileprivate static func invalidJSON(_ mistake: JSONReader.Mistake, in file: String) -> Finding {
    Finding(
      rule: "json-invalid", severity: .error, file: file, place: mistake.place,
      arguments: ["expected": .text(mistake.expected)])
  }
}
