import Testing

@testable import Disclosure

@Suite struct ComparabilityTests {
  @Test(arguments: [
    ("app-new", "2019", "2021", "same"), ("out-other", "2019", "2021", "same"),
    ("rate-refuse", "2019", "2021", "same"), ("litigation-lost-rate", "2019", "2021", "same"),
    ("permits", "2019", "2021", "similar"), ("permits", "2021", "2019", "similar"),
    ("penalties", "2019", "2021", "similar"), ("coercions", "2019", "2021", "similar"),
    ("permits", "2021", "2021", "same"), ("norm-made", "2019", "2021", "none"),
    ("rules-made", "2019", "2021", "none"), ("norm-in-force", "2019", "2021", "none"),
    ("norm-in-force", "2021", "2021", "same"), ("fees", "2019", "2021", "none"),
    ("fee-items", "2019", "2021", "none"), ("procurement-items", "2021", "2019", "none"),
    ("app-new", "2008", "2019", "none"), ("app-new", "2019", "2050", "none"),
    ("norm-made", "2019+2021.art20", "2021", "same"),
    ("norm-made", "2019+2021.art20", "2019", "none"),
    ("permits", "2021+2019.art20", "2019", "same"),
    ("permits", "2021+2019.art20", "2021", "similar"),
    ("app-new", "2021+2019.art20", "2021", "same"),
  ])
  func comparesTheBuiltInForms(id: String, from: String, to: String, expected: String) throws {
    let book = try IndicatorFixture.book.get()
    let indicator = try #require(book.index(of: id))
    let comparability = book.comparability(of: indicator, from: from, to: to)
    #expect(comparability.rawValue == expected)
    let note = book.breakNote(of: indicator, from: from, to: to)
    #expect((note == nil) == (comparability == .same))
    #expect(note?.chinese.isEmpty != true)
  }

  @Test func namesTheFormThatDoesNotReportIt() throws {
    let book = try IndicatorFixture.book.get()
    let fees = try #require(book.index(of: "fees"))
    #expect(
      book.breakNote(of: fees, from: "2019", to: "2021")?.english
        == "the 2019 form (trial) does not report it")
  }

  /// Three forms in a row: the weakest link decides, and a form that skips an indicator is no link.
  @Test func takesTheLeastAlongAChain() throws {
    let library = try FormLibrary(overrides: [
      Self.form(2031, "  - { id: app-new, formula: t.a.n }\n  - { id: out-open, formula: t.b.n }"),
      Self.form(
        2032, "  - { id: app-new, formula: t.a.n, comparability: similar, note: { zh: 甲, en: A } }"),
      Self.form(
        2033,
        """
          - { id: app-new, formula: t.a.n }
          - { id: out-open, formula: t.b.n, comparability: none, note: { zh: 乙, en: B } }
        """),
    ])
    let book = try IndicatorBook(forms: library)
    let new = try #require(book.index(of: "app-new"))
    let open = try #require(book.index(of: "out-open"))
    #expect(book.forms(of: open) == ["2019", "2021", "2031", "2033"])
    #expect(book.comparability(of: new, from: "2019", to: "2031") == .same)
    #expect(book.comparability(of: new, from: "2031", to: "2033") == .similar)
    #expect(book.comparability(of: new, from: "2032", to: "2033") == .same)
    #expect(book.comparability(of: new, from: "2033", to: "2019") == .similar)
    #expect(book.breakNote(of: new, from: "2033", to: "2019")?.english == "A")
    #expect(book.comparability(of: open, from: "2031", to: "2033") == .none)
    #expect(book.breakNote(of: open, from: "2031", to: "2033")?.english == "B")
    #expect(book.comparability(of: open, from: "2032", to: "2033") == .none)
  }

  private static func form(_ id: Int, _ indicators: String) -> SourceFile {
    FormFixture.file(
      """
      id: \(id)
      title: { zh: 表, en: Sheet }
      legal_basis: 某文
      years: { first: \(id), last: \(id) }
      fingerprints: [甲乙\(id)]
      sections: [{ id: s, label: 章, english: Chapter }]
      tables:
        - id: t
          title: { zh: 表, en: Table }
          section: s
          anchors: [表头]
          unit: 件
          columns: [{ id: n, label: 数, english: Number }]
          rows: [{ id: a, label: 甲, english: A }, { id: b, label: 乙, english: B }]
      indicators:
      \(indicators)
      """, named: "forms/\(id).yaml")
  }
}
