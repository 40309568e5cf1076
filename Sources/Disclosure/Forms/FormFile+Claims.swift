// The patterns of prose.
extension FormFile {
  /// What the members of a list of patterns share.
  private struct Shared {
    var objects: [String] = []
    var excluding: [String] = []
    var denials: [String] = []
    var units: [String]?
    var severity: Severity = .warning
  }

  private static let sharedKeys = ["objects", "excluding", "denials", "units", "severity"]

  /// The most patterns a form may have: reading claims keeps sets of them in 128 bits.
  private static let mostClaims = 128

  static func claims(_ list: [YAMLReader], in grid: FormCells) throws(Failure) -> [ClaimPattern] {
    var names = FormNames()
    var patterns: [ClaimPattern] = []
    for item in list {
      if item.node["patterns"] == nil {
        patterns.append(try claim(item, sharing: Shared(), in: grid, &names))
      } else {
        let fields = try item.fields(sharedKeys + ["patterns"])
        let shared = try shared(fields, over: Shared())
        for member in try fields.list("patterns") {
          patterns.append(try claim(member, sharing: shared, in: grid, &names))
        }
      }
      guard patterns.count <= mostClaims else { throw tooMany(item) }
    }
    return patterns
  }

  private static func claim(
    _ item: YAMLReader, sharing shared: Shared, in grid: FormCells, _ names: inout FormNames
  ) throws(Failure) -> ClaimPattern {
    let fields = try item.fields(["id", "verbs", "states"] + sharedKeys)
    let own = try self.shared(fields, over: shared)
    return ClaimPattern(
      id: try names.insertRule(fields.required("id")),
      verbs: try fields.required("verbs").texts(),
      objects: own.objects,
      excluding: own.excluding,
      denials: own.denials,
      units: try units(of: fields, else: own.units),
      candidates: try fields.required("states").oneOrMore().map { (sum) throws(Failure) in
        try paths(of: sum, in: grid)
      },
      severity: own.severity)
  }

  private static func units(
    of fields: YAMLFields, else shared: [String]?
  ) throws(Failure) -> [String] {
    guard let shared else { return try fields.required("units").texts() }
    return shared
  }

  private static func shared(
    _ fields: YAMLFields, over shared: Shared
  ) throws(Failure) -> Shared {
    Shared(
      objects: try words("objects", in: fields, else: shared.objects),
      excluding: try words("excluding", in: fields, else: shared.excluding),
      denials: try words("denials", in: fields, else: shared.denials),
      units: try fields.optional("units") == nil
        ? shared.units : words("units", in: fields, else: []),
      severity: try fields.choice("severity", default: shared.severity))
  }

  private static func words(
    _ key: String, in fields: YAMLFields, else shared: [String]
  ) throws(Failure) -> [String] {
    guard let own = fields.optional(key) else { return shared }
    return try own.texts()
  }

  /// The cells of `review.review.total - review.review.pending`; those taken away follow a `-`.
  private static func paths(of sum: YAMLReader, in grid: FormCells) throws(Failure) -> [String] {
    var paths: [String] = []
    for term in try EquationParser.sum(sum) {
      guard !term.isOfLastYear else { throw onlyThisYear(sum, term) }
      guard let cells = grid.cells(named: term.name) else {
        throw sum.unknown(
          term.name, among: grid.cells.map(\.path),
          called: Bilingual(chinese: "单元格", english: "cell"), atByte: term.offset)
      }
      paths += cells.map { (term.sign < 0 ? "-" : "") + grid.cells[$0].path }
    }
    return paths
  }

  private static func onlyThisYear(_ sum: YAMLReader, _ term: EquationParser.Term) -> Failure {
    sum.failure(
      atByte: term.offset,
      Bilingual(
        chinese: "states 只能写本年的单元格及其和、差",
        english: "`states` takes sums and differences of this year's cells only"),
      remedy: Bilingual(
        chinese: "例如：requests.new_received.total + requests.carried_in.total",
        english: "for example: requests.new_received.total + requests.carried_in.total"))
  }

  private static func tooMany(_ item: YAMLReader) -> Failure {
    item.failure(
      Bilingual(
        chinese: "正文句式超过 \(mostClaims) 条", english: "more than \(mostClaims) patterns of prose"))
  }
}
