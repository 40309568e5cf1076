/// What a reader can hold a copy of a file of figures against.
struct DataFacts: Sendable {
  let rowCount: Int
  let byteCount: Int
  /// SHA-256, in hexadecimal.
  let digest: String

  init(_ table: DataTable) {
    rowCount = table.rowCount
    byteCount = table.csv.count
    digest = SHA256.hexadecimal(of: table.csv)
  }
}
