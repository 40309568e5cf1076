import Testing

@testable import Disclosure

@Suite struct IndicatorBookTests {
  private let book: IndicatorBook

  init() throws {
    book = try IndicatorFixture.book.get()
  }

  private func value(_ id: String, of entry: ArchiveEntry) throws -> IndicatorValue {
    book.values(of: entry)[try #require(book.index(of: id))]
  }

  /// `60/108 summed`, `110 reported @100`, `blank`.
  private func words(_ value: IndicatorValue) -> String {
    var words = value.value.map { "\($0)" } ?? ""
    if let denominator = value.denominator { words += "/\(denominator)" }
    words += (words.isEmpty ? "" : " ") + "\(value.state)"
    return words + (value.line == nil ? "" : " @")
  }

  /// A district with 14 lawsuits, as the tables of its report for 2020 print them.
  private static let district: KeyValuePairs<String, [Int?]> = [
    "requests.new_received": [103, 5, 0, 0, 0, 2, 110],
    "requests.granted": [55, 3, 0, 0, 0, 2, 60],
    "requests.partial": [10, 0, 0, 0, 0, 0, 10],
    "requests.refuse_third_party": [2, 0, 0, 0, 0, 0, 2],
    "requests.refuse_internal": [2, 0, 0, 0, 0, 0, 2],
    "requests.unavail_not_held": [23, 1, 0, 0, 0, 0, 24],
    "requests.unavail_unclear": [1, 0, 0, 0, 0, 0, 1],
    "requests.reject_duplicate": [9, 0, 0, 0, 0, 0, 9],
    "requests.total": [102, 4, 0, 0, 0, 2, 108],
    "requests.carried_out": [1, 1, 0, 0, 0, 0, 2],
    "review.review": [3, 1, 1, 0, 5],
    "review.direct": [5, 2, 3, 2, 12],
    "review.after_review": [0, 2, 0, 0, 2],
    "art20.art20_1.normative": [37, 37, 158],
    "art20.art20_5.permit": [568, 0, 14358],
    "art20.art20_5.other_services": [380, 0, 24814],
    "art20.art20_6.penalty": [1140, 0, 243],
    "art20.art20_6.coercion": [61, 0, 16],
    "art20.art20_8.fees": [15, -2],
    "art20.art20_9.procurement": [279, 123253],
  ]

  @Test(arguments: [
    ("app-new", "110 reported @"), ("app-natural-count", "103 reported @"),
    ("app-organization-count", "7 summed"), ("app-natural", "103/110 summed"),
    ("app-carried-in", "0 reported @"), ("app-workload", "110 summed"),
    ("app-handled", "108 reported @"), ("app-carried-out", "2 reported @"),
    ("rate-carried-out", "2/110 summed"), ("out-open", "60 reported @"),
    ("out-partial", "10 reported @"), ("out-refuse", "4 summed"), ("out-unavail", "25 summed"),
    ("out-reject", "9 summed"), ("out-other", "0 reported @"), ("rate-open", "60/108 summed"),
    ("rate-open-partial", "70/108 summed"), ("rate-partial", "10/108 summed"),
    ("rate-refuse", "4/108 summed"), ("rate-unavail", "25/108 summed"),
    ("rate-reject", "9/108 summed"), ("rate-other", "0/108 summed"),
    ("refuse-internal", "2 reported @"), ("review-total", "5 reported @"),
    ("review-corrected-rate", "1/5 summed"), ("review-rate", "5/108 summed"),
    ("litigation-total", "14 summed"), ("litigation-corrected", "4 summed"),
    ("litigation-lost-rate", "4/12 summed"), ("litigation-rate", "14/108 summed"),
    ("norm-made", "37 reported @"), ("norm-public-total", "158 reported @"),
    ("norm-in-force", "notInForm"), ("norm-net", "notInForm"), ("permits", "14358 reported @"),
    ("penalties", "243 reported @"), ("coercions", "16 reported @"), ("fees", "notInForm"),
    ("fee-items", "13 summed"), ("penalty-items", "1140 summed"),
    ("procurement-items", "279 reported @"), ("procurement-amount", "123253 reported @"),
  ])
  func computesADistrictOn2019(id: String, expected: String) throws {
    let entry = try IndicatorFixture.entry("2019", Self.district)
    #expect(words(try value(id, of: entry)) == expected)
  }

  @Test(arguments: [
    ("rate-open", 556), ("rate-partial", 93), ("rate-refuse", 37), ("rate-unavail", 231),
    ("rate-reject", 83), ("rate-other", 0), ("rate-carried-out", 18),
    ("review-corrected-rate", 200), ("litigation-lost-rate", 333),
  ])
  func roundsTheSharesOfTheDistrict(id: String, tenths: Int) throws {
    let entry = try IndicatorFixture.entry("2019", Self.district)
    #expect(Ratio(try value(id, of: entry))?.percentTenths == tenths)
  }

  @Test func addsUpTheThreeRowsOfOtherHandlingOn2021() throws {
    let entry = try IndicatorFixture.entry(
      "2021",
      [
        "requests.other_no_correction.total": [4], "requests.other_fee_unpaid.total": [1],
        "requests.other_other.total": [2], "requests.total.total": [70],
        "art20.art20_1.normative": [5, 9, 41],
      ], amounts: ["art20.art20_8.fees.amount_wan": Quantity(mantissa: 351_234, decimals: 4)])
    #expect(words(try value("out-other", of: entry)) == "7 summed")
    #expect(words(try value("rate-other", of: entry)) == "7/70 summed")
    #expect(words(try value("norm-net", of: entry)) == "-4 summed")
    #expect(words(try value("norm-in-force", of: entry)) == "41 reported @")
    #expect(words(try value("fees", of: entry)) == "35.1234 reported @")
    #expect(words(try value("fee-items", of: entry)) == "notInForm")
  }

  @Test func callsAShareOfNothingUndefined() throws {
    let entry = try IndicatorFixture.entry("2019")
    let rate = try value("rate-open", of: entry)
    #expect(rate.isUndefined)
    #expect(words(rate) == "0/0 summed")
    #expect(Ratio(rate) == nil)
    #expect(try value("review-corrected-rate", of: entry).isUndefined)
    #expect(try !value("app-new", of: entry).isUndefined)
  }

  @Test func neverTakesAMissingCellForZero() throws {
    let blank = try IndicatorFixture.entry(
      "2019", ["review.review": [nil, nil, nil, nil, nil], "requests.total.total": [3]])
    #expect(words(try value("review-total", of: blank)) == "blank")
    #expect(words(try value("review-corrected-rate", of: blank)) == "blank")
    #expect(words(try value("review-rate", of: blank)) == "blank")
    let lost = try IndicatorFixture.entry(
      "2019", ["requests.total.total": [nil]], lost: ["requests.refuse_internal"])
    #expect(words(try value("out-refuse", of: lost)) == "absent")
    #expect(words(try value("rate-refuse", of: lost)) == "absent")
    #expect(words(try value("rate-partial", of: lost)) == "blank")
    #expect(words(try value("out-unavail", of: lost)) == "0 summed")
  }

  @Test func saysThatAnOperandIsDerived() throws {
    let entry = try IndicatorFixture.entry(
      "2019", ["requests.total.total": [197], "requests.granted.total": [165]],
      derived: ["requests.granted.total"])
    #expect(words(try value("out-open", of: entry)) == "165 derived @")
    #expect(words(try value("rate-open", of: entry)) == "165/197 derived")
    #expect(words(try value("rate-other", of: entry)) == "0/197 summed")
  }

  @Test func givesNoValueWhereArithmeticFails() throws {
    let negative = try IndicatorFixture.entry("2019", ["review.review": [0, 1, 0, 3, 1]])
    #expect(words(try value("review-corrected-rate", of: negative)) == "absent")
    let huge = try IndicatorFixture.entry(
      "2019", ["requests.new_received.total": [Int.max], "requests.carried_in.total": [1]])
    #expect(words(try value("app-workload", of: huge)) == "absent")
    #expect(words(try value("rate-carried-out", of: huge)) == "absent")
  }

  @Test func readsTheRightCellsOfAMixture() throws {
    let entry = try IndicatorFixture.entry(
      "2019+2021.art20",
      [
        "art20.art20_1.normative": [3, 1, 20], "requests.new_received": [4, 0, 0, 0, 0, 0, 4],
        "requests.other_handling.total": [6], "review.review": [0, 0, 0, 1, 1],
        "requests.total.total": [8],
      ])
    #expect(words(try value("norm-in-force", of: entry)) == "20 reported @")
    #expect(words(try value("norm-public-total", of: entry)) == "notInForm")
    #expect(words(try value("app-new", of: entry)) == "4 reported @")
    #expect(words(try value("rate-other", of: entry)) == "6/8 summed")
    #expect(words(try value("review-rate", of: entry)) == "1/8 summed")
  }

  @Test func saysWhatAReportWithoutTablesOrOnAnOldFormLacks() throws {
    let none = ArchiveEntry(file: "a", publisher: nil, year: 2020, form: nil)
    #expect(Set(book.values(of: none).map(words)) == ["absent"])
    let old = ArchiveEntry(file: "a", publisher: nil, year: 2015, form: "2008")
    #expect(Set(book.values(of: old).map(words)) == ["notInForm"])
    #expect(book.values(of: old).count == book.indicators.count)
  }

  @Test func survivesTooFewCells() throws {
    let entry = ArchiveEntry(file: "a", publisher: nil, year: 2020, form: "2019")
    #expect(words(try value("app-new", of: entry)) == "absent")
    #expect(words(try value("norm-in-force", of: entry)) == "notInForm")
  }
}
