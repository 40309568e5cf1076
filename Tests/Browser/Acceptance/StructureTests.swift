import Testing

/// What holds for every file of every site; no browser is needed to see it.
@Suite(.patient) struct StructureTests {
  /// The sites that everything is asked of.
  enum Subject: CaseIterable {
    case sample
    case invented

    var built: BuiltSite {
      get async throws {
        switch self {
        case .sample: try await BuiltSite.sample.value
        case .invented: try await BuiltSite.invented.value
        }
      }
    }
  }

  @Test(arguments: Subject.allCases)
  func criterion2_passesTheNuChecker(subject: Subject) async throws {
    let site = try await subject.built.site
    let errors = try await OwnThread.run { try NuChecker.errors(site.folder) }
    #expect(errors.prefix(20) == [], "\(errors.count)")
  }

  @Test(arguments: Subject.allCases)
  func criterion3_breaksNoLink(subject: Subject) async throws {
    try await expectNone(LinkCheck.complaints, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion4_loadsNothingFromElsewhere(subject: Subject) async throws {
    try await expectNone(SelfContainment.complaints, subject)
  }

  /// Scripts were taken away before; what asks for one would be a broken link.
  @Test(arguments: Subject.allCases)
  func criterion5_needsNoScript(subject: Subject) async throws {
    let site = try await subject.built.site
    #expect(site.files.filter { $0.hasSuffix(".js") } == [])
    #expect(site.pages.flatMap { page in page.indices(of: "noscript").map(page.place) } == [])
  }

  @Test(arguments: Subject.allCases)
  func criterion7_saysWhatEachPageIs(subject: Subject) async throws {
    try await expectNone(HeadCheck.complaints, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion9_givesPlainAddresses(subject: Subject) async throws {
    try await expectNone({ site in AddressCheck.complaints(site) }, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion11_pairsTheLanguages(subject: Subject) async throws {
    try await expectNone(LanguagePairs.complaints, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion20_leavesNoCellEmpty(subject: Subject) async throws {
    try await expectNone({ $0.pages.flatMap(MarkupCheck.emptyCells) }, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion29_putsNothingToFocusInsideImages(subject: Subject) async throws {
    try await expectNone({ $0.pages.flatMap(ChartCheck.focusable) }, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion27_describesEveryChart(subject: Subject) async throws {
    let found = try await expectNone(
      { site in
        site.pages.flatMap { page in
          ChartCheck.charts(page).flatMap { ChartCheck.anatomy(page, $0) }
            + MarkupCheck.repeatedIDs(page)
        }
      }, subject)
    _ = found
  }

  @Test(arguments: Subject.allCases)
  func criterion32_keepsChartsLight(subject: Subject) async throws {
    try await expectNone({ $0.pages.flatMap(ChartCheck.overweight) }, subject)
  }

  @Test(arguments: Subject.allCases)
  func criterion35_accompaniesEveryFigure(subject: Subject) async throws {
    try await expectNone({ $0.pages.flatMap(ChartCheck.figures) }, subject)
  }

  @discardableResult
  private func expectNone(
    _ check: (SiteFolder) -> [String], _ subject: Subject
  ) async throws -> Int {
    let complaints = check(try await subject.built.site)
    #expect(complaints.prefix(20) == [], "\(complaints.count)")
    return complaints.count
  }
}
