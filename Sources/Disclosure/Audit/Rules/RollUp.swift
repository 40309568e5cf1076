/// A city's report that counts its counties counts at least as many requests as they do together.
///
/// Only a contradiction shows: counties we do not have cannot be added, and a city may report for
/// its own offices alone, so this is a hint. Legal basis: 政府信息公开条例 第四十九条 (the government's
/// report covers the bodies below it).
///
/// Example: a city prints 40 new requests, two of its districts 30 and 25: `30+25 = 55 > 40`.
struct RollUp: ArchiveRule {
  private static let path = "requests.new_received.total"

  func findings(across archive: Archive, _ forms: FormGrids) -> [Finding] {
    var parents: [Key: ArchiveEntry] = [:]
    var children: [Key: [ArchiveEntry]] = [:]
    for entry in archive.entries {
      guard entry.publisher?.kind == .government, let year = entry.year,
        let code = entry.publisher?.region, code.utf8.count == 6
      else { continue }
      parents[Key(code: code, year: year)] = entry
      if let above = RollUp.parent(of: code) {
        children[Key(code: above, year: year), default: []].append(entry)
      }
    }
    return parents.sorted { $0.key < $1.key }.compactMap { key, parent in
      finding(of: parent, over: RollUp.oneEach(children[key] ?? []), forms)
    }
  }

  private struct Key: Hashable, Comparable {
    let code: String
    let year: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.code, left.year) < (right.code, right.year)
    }
  }

  /// The region above; districts of the four municipalities stand directly under theirs.
  private static func parent(of code: String) -> String? {
    switch Region(code: code, name: "").level {
    case .province: return nil
    case .city: return code.prefix(2) + "0000"
    case .county:
      let isMunicipal = ["11", "12", "31", "50"].contains(code.prefix(2))
      return isMunicipal ? code.prefix(2) + "0000" : code.prefix(4) + "00"
    }
  }

  private static func oneEach(_ entries: [ArchiveEntry]) -> [ArchiveEntry] {
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.publisher?.region ?? "").inserted }
  }

  private func finding(
    of parent: ArchiveEntry, over children: [ArchiveEntry], _ forms: FormGrids
  ) -> Finding? {
    let addends = children.compactMap { value(in: $0, forms)?.value.evidence }
    guard let (cell, path) = value(in: parent, forms), let printed = cell.evidence,
      addends.count > 1, let sum = RollUp.sum(of: addends), sum > printed
    else { return nil }
    var finding = Finding(
      rule: "roll-up", severity: .info, file: parent.file,
      place: cell.line.map { Place(line: $0) }, cells: [path],
      arguments: [
        "cell": .cell(path), "printed": .number(printed), "sum": .number(sum),
        "count": .count(addends.count),
      ], computation: WrittenSum(addends, sum: sum).text + " > \(printed)", form: parent.form)
    finding.add("publisher", .text(parent.publisher?.name ?? ""))
    return finding
  }

  private static func sum(of addends: [Quantity]) -> Quantity? {
    addends.reduce(Quantity.zero as Quantity?) { $0?.adding($1) }
  }

  private func value(
    in entry: ArchiveEntry, _ forms: FormGrids
  ) -> (value: PackedCell, path: String)? {
    guard let cell = forms[entry.form]?.form.cellIndex[RollUp.path] else { return nil }
    return (entry.cell(at: cell), RollUp.path)
  }
}
