import Invented
import Testing

@testable import Disclosure

@Suite struct InventedTablesTests {
  @Test(arguments: PrintedForm.allCases, InventedTables.Magnitude.allCases)
  func keepsEveryIdentity(of form: PrintedForm, magnitude: InventedTables.Magnitude) throws {
    let official = try #require(try FormLibrary.builtIn()[form.rawValue])
    for seed in 0..<20 {
      let tables = InventedTables(form, magnitude, seed: UInt64(seed))
      let broken = official.equations.filter { equation in
        let terms = equation.left.map { ($0, 1) } + equation.right.map { ($0, -1) }
        let sum = terms.reduce(Quantity.zero) { sum, term in
          let figure = tables[official.cells[term.0.cell].path]
          return sum.adding(figure, times: Int64(term.0.sign * term.1)) ?? .zero
        }
        return equation.relation == .equal && sum != .zero
      }
      #expect(broken.map(\.id) == [])
    }
  }

  @Test(arguments: PrintedForm.allCases)
  func coversEveryCell(of form: PrintedForm) throws {
    let official = try #require(try FormLibrary.builtIn()[form.rawValue])
    let invented = InventedTables(form, .tens, seed: 1).values.keys
    #expect(Set(official.cells.map(\.path)) == Set(invented))
  }

  @Test func inventsTheSameFromTheSameSeed() {
    let tables = InventedTables(.of2019, .thousands, seed: 3)
    #expect(tables.values == InventedTables(.of2019, .thousands, seed: 3).values)
    #expect(tables.values != InventedTables(.of2019, .thousands, seed: 4).values)
  }
}
