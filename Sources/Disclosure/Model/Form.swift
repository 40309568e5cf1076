/// A version of the official form: its tables, rows, columns, labels and identities, all from one
/// YAML file (`docs/forms.md` describes the format).
///
/// Immutable, and shared by reference: every stage and every cell asks it.
package final class Form: Sendable {
  package let id: String
  package let title: Bilingual
  /// The notice that prescribes the form.
  package let legalBasis: String
  package let years: ClosedRange<Int>
  /// Labels that only this form prints; they decide which form a table follows.
  package let fingerprints: [String]
  /// Why reports on this form are recognised and not read, nil for a form that is read.
  package let refusal: Bilingual?
  package let sections: [FormSection]
  package let tables: [FormTable]
  package let identities: [Identity]
  package let crossYearRules: [CrossYearRule]
  package let claims: [ClaimPattern]

  /// Every cell of the form, table by table in printed order; a `Report` keeps its cells likewise.
  package let cells: [FormCell]
  /// The position in `cells` of each path, such as `requests.granted.total`.
  package let cellIndex: [String: Int]
  /// The identities written out for every row or column they hold in, uncounted ones among them.
  package let equations: [Equation]
  /// How the quantities that sites compare are computed from its cells, in the order of the file.
  package let indicators: [FormIndicator]

  package init(
    id: String, title: Bilingual, legalBasis: String, years: ClosedRange<Int>,
    fingerprints: [String], refusal: Bilingual?, sections: [FormSection], tables: [FormTable],
    identities: [Identity], crossYearRules: [CrossYearRule], claims: [ClaimPattern],
    cells: [FormCell], cellIndex: [String: Int], equations: [Equation],
    indicators: [FormIndicator] = []
  ) {
    self.id = id
    self.title = title
    self.legalBasis = legalBasis
    self.years = years
    self.fingerprints = fingerprints
    self.refusal = refusal
    self.sections = sections
    self.tables = tables
    self.identities = identities
    self.crossYearRules = crossYearRules
    self.claims = claims
    self.cells = cells
    self.cellIndex = cellIndex
    self.equations = equations
    self.indicators = indicators
  }
}

extension Form: Equatable {
  package static func == (left: Form, right: Form) -> Bool {
    left.id == right.id && left.title == right.title && left.legalBasis == right.legalBasis
      && left.years == right.years && left.fingerprints == right.fingerprints
      && left.refusal == right.refusal && left.sections == right.sections
      && left.tables == right.tables && left.identities == right.identities
      && left.crossYearRules == right.crossYearRules && left.claims == right.claims
      && left.cells == right.cells && left.equations == right.equations
      && left.indicators == right.indicators
  }
}

/// One of the six chapters.
package struct FormSection: Equatable, Sendable {
  package let id: String
  package let label: String
  package let variants: [String]
  /// The number the form prints before the label: `一、`.
  package var number: String = ""
  package var english: String = ""
}

/// One of the statutory tables.
package struct FormTable: Equatable, Sendable {
  /// How the table prints its rows.
  package enum Layout: String, Sendable, CaseIterable {
    /// One printed line per row.
    case rows
    /// All rows side by side in one printed line without a label (the review table).
    case line
  }

  package let id: String
  package let title: Bilingual
  /// The chapter it stands in.
  package let section: String
  package let layout: Layout
  /// Words that only the head of this table prints.
  package let anchors: [String]
  package let blocks: [FormBlock]
  /// Other words the table prints that name no row, column or group: `信息内容`.
  package var furniture: [String] = []
}

/// Rows of a table that share their columns, under a banner where the form prints one.
package struct FormBlock: Equatable, Sendable {
  /// Empty where the table has a single block; then the paths of its cells leave it out.
  package let id: String
  package let banner: String?
  package let columns: [FormColumn]
  package let rows: [FormRow]
  /// Headings over several rows, outer ones before those inside them.
  package var rowGroups: [FormGroup] = []
  /// Headings over several columns, outer ones before those inside them.
  package var columnGroups: [FormGroup] = []
}

/// A heading that a block prints over neighbouring rows or columns, such as `（三）不予公开`.
package struct FormGroup: Equatable, Sendable {
  package let id: String
  /// The number the form prints before the label: `（三）`.
  package let number: String
  package let label: String
  package let english: String
  package let variants: [String]
  /// The positions of its rows or columns in the block.
  package let members: Range<Int>
  /// Whether its members add up to something; a heading that only brackets them does not.
  package let isSum: Bool
}

package struct FormColumn: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// An integer of at least 0.
    case count
    /// An integer of either sign.
    case change
    /// An amount of money of at least 0 with at most four decimals.
    case amount
  }

  package let id: String
  package let label: String
  package let english: String
  package let variants: [String]
  package let kind: Kind
  /// 件, 项 or 万元.
  package let unit: String
}

package struct FormRow: Equatable, Sendable {
  package let id: String
  package let label: String
  package let english: String
  package let variants: [String]
  /// The group the row stands under: `refuse`, `unavail`, `reject`, `other`; nil where none.
  package let group: String?
  /// The article of the regulation the row rests on.
  package let legalBasis: String?
  /// Whether only bodies with rule-making power may print anything but 0.
  package let needsRuleMakingPower: Bool
  /// The number the form prints before the label: `（一）`.
  package var number: String = ""
  /// What the form prints in brackets after the label.
  package var note: String?
}

/// One cell of a form.
package struct FormCell: Equatable, Sendable {
  package let path: String
  package let table: Int
  package let block: Int
  package let row: Int
  package let column: Int
  package let kind: FormColumn.Kind
}

/// A rule of arithmetic that every correct table keeps, such as 第一项加第二项等于第三项加第四项.
package struct Identity: Equatable, Sendable {
  package let id: String
  package let headline: Bilingual
  package let explanation: Bilingual
  package let legalBasis: String
  /// The rule as the file states it: `new_received + carried_in = total + carried_out`.
  package let statement: String
  /// Whether its equations count among the checks of a report; the others only raise findings.
  package var isCounted: Bool = true
  /// How grave a breach is.
  package var severity: Severity = .error
}

/// An identity in one row or column: the terms, each with its sign, on either side of the relation.
package struct Equation: Equatable, Sendable {
  package enum Relation: String, Sendable {
    case equal = "="
    case atMost = "<="
    case atLeast = ">="
  }

  package struct Term: Equatable, Sendable {
    /// Position in `Form.cells`.
    package let cell: Int
    /// 1 or -1.
    package let sign: Int
    /// Whether the term is of the year before.
    package let isOfLastYear: Bool
  }

  /// Such as `row-sum:granted`.
  package let id: String
  /// The identity it is an instance of, such as `row-sum`.
  package let rule: String
  package let left: [Term]
  package let relation: Relation
  package let right: [Term]
  /// Whether it counts among the checks of a report, as its identity says.
  package var isCounted: Bool = true
}

/// A link between the reports of two neighbouring years on the same form.
package struct CrossYearRule: Equatable, Sendable {
  package let id: String
  package let severity: Severity
  package let headline: Bilingual
  package let explanation: Bilingual
  package let legalBasis: String
  package let statement: String
  package let equations: [Equation]
}

/// How the prose states one number of the tables, as the form's file lists it.
///
/// The order in the file decides where several patterns fit a clause: the first wins.
package struct ClaimPattern: Equatable, Sendable {
  package let id: String
  /// Words of which one stands in the number's clause.
  ///
  /// Before the number, or after it where nothing stands before. `^` in front of a word asks for a
  /// clause of that word and the number alone.
  package let verbs: [String]
  /// Words for what is counted, of which one stands in the clause or, where the clause names
  /// nothing, earlier in the paragraph; empty where the verb is enough.
  package let objects: [String]
  /// Words that turn the clause into another statement.
  package let excluding: [String]
  /// Words that state zero when nothing but an object or a verb of the pattern follows.
  package let denials: [String]
  /// Units of which one follows the number.
  package let units: [String]
  /// Cells, or sums of cells, the number may state, in order of likelihood; a path after `-` is
  /// taken away.
  package let candidates: [[String]]
  /// How grave a disagreement is.
  package let severity: Severity

  package init(
    id: String, verbs: [String], objects: [String] = [], excluding: [String] = [],
    denials: [String] = [], units: [String], candidates: [[String]], severity: Severity
  ) {
    self.id = id
    self.verbs = verbs
    self.objects = objects
    self.excluding = excluding
    self.denials = denials
    self.units = units
    self.candidates = candidates
    self.severity = severity
  }
}
