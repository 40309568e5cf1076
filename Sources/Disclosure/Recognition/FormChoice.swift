/// Chooses the form by the labels that were read, never by the notice the text cites.
struct FormChoice {
  let book: LabelBook
  let arithmetic: [FormArithmetic]
  let placement: Placement
  let document: RawDocument
  let year: Int?

  /// The form that the tables of a report follow: an official one, or a mixture of two.
  var form: Int {
    guard let main else { return formInForce }
    return mixture(of: main) ?? main
  }

  /// The official form of the largest table that voted.
  private var main: Int? {
    for table in book.tablesBySize {
      let best = placement.votes.map { $0[table] }.max() ?? 0
      guard best > 0 else { continue }
      let tied = placement.votes.indices.filter { placement.votes[$0][table] == best }
      return tied.count == 1 ? tied[0] : closest(of: tied, table: table)
    }
    return nil
  }

  /// Of forms whose own labels were read alike, the one that fits the printed rows best; of those
  /// that fit alike, the one in force in the reported year, then the newest.
  private func closest(of forms: [Int], table: Int) -> Int? {
    forms.max { left, right in
      let (lesser, greater) = (fit(left, table), fit(right, table))
      if lesser != greater { return lesser < greater }
      return !isInForce(left) && isInForce(right)
    }
  }

  /// The printed rows that the form has with as many columns, less the rows that it has and the
  /// report does not print.
  private func fit(_ form: Int, _ table: Int) -> Int {
    guard let rows = arithmetic[form].tables.first(where: { $0.number == table })?.rows else {
      return .min
    }
    var fitting = 0
    var found: Set<Int> = []
    for entry in placement.entries where entry.table == table {
      guard case .row(let name) = entry.label, let row = arithmetic[form].row(named: name) else {
        continue
      }
      found.insert(row)
      let values = document.items[entry.item].values
      let printed = values.count { document.values[Int($0)].isPrinted }
      if printed == arithmetic[form].rows[row].width { fitting += 1 }
    }
    return fitting - (rows.count - found.count)
  }

  private func isInForce(_ form: Int) -> Bool {
    year.map { book.forms[form].years.contains($0) } ?? false
  }

  /// The main form with a table for which only another form has votes.
  private func mixture(of main: Int) -> Int? {
    let votes = placement.votes
    for table in book.tables.indices where votes[main][table] == 0 {
      let others = votes.indices.filter { votes[$0][table] > 0 }
      guard let other = others.max(by: { votes[$0][table] < votes[$1][table] }) else { continue }
      let id = "\(book.forms[main].id)+\(book.forms[other].id).\(book.tables[table])"
      if let mixture = book.forms.firstIndex(where: { $0.id == id }) { return mixture }
    }
    return nil
  }

  /// The form for a report without any table: the year is all there is to go by.
  private var formInForce: Int {
    Self.form(inForceIn: year, of: book)
  }

  static func form(inForceIn year: Int?, of book: LabelBook) -> Int {
    let official = book.forms.prefix(book.officialCount)
    let read = official.indices.filter {
      official[$0].refusal == nil && !official[$0].tables.isEmpty
    }
    let inForce = year.flatMap { year in read.last { official[$0].years.contains(year) } }
    return inForce ?? read.last ?? 0
  }
}
