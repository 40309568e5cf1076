import Testing

@testable import Disclosure

@Test func comparesPlacesByLineThenColumn() {
  #expect(Place(line: 1, column: 9) < Place(line: 2, column: 1))
}
