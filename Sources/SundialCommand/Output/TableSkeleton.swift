import Disclosure

/// The keys and brackets around the cells of a form as bytes, made once per form.
///
/// A report then only fills in what differs: state, value, raw spelling and line.
struct TableSkeleton: Sendable {
  /// The run before each cell, up to the quote its state stands in, and one run behind the last.
  private let bytes: [UInt8]
  private let ends: [Int]

  init(_ form: Form) {
    self.init(paths: form.cells.map(\.path))
  }

  /// The skeleton around cells with these paths, neighbours beside each other.
  init(paths: [String]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var open: [Substring] = []
    for path in paths.map({ $0.split(separator: ".") }) {
      TableSkeleton.move(from: open, to: path, in: &bytes)
      bytes.append(contentsOf: Array(#"{"state":""#.utf8))
      ends.append(bytes.count)
      open = path
    }
    // The object around all tables and those still open inside it; cells close themselves.
    bytes.append(contentsOf: Array((paths.isEmpty ? "{}" : TableSkeleton.closing(open)).utf8))
    ends.append(bytes.count)
    self.bytes = bytes
    self.ends = ends
  }

  /// Writes the tables: every cell by `cell`, everything between by the skeleton.
  func write(
    to json: inout JSONWriter, count: Int, cell: (Int, inout JSONWriter) -> Void
  ) {
    guard count + 1 == ends.count else { return json.append("{}") }
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (index, end) in ends.enumerated() {
        json.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if index < count { cell(index, &json) }
        start = end
      }
    }
  }
}

extension TableSkeleton {
  /// Closes the objects of the last path that the next one is not in, and opens its own.
  private static func move(from last: [Substring], to next: [Substring], in bytes: inout [UInt8]) {
    let shared = zip(last, next).prefix { $0 == $1 }.count
    // The last part of a path is the cell, which closes itself.
    let closed = max(0, last.count - 1 - shared)
    var text = String(repeating: "}", count: closed) + (last.isEmpty ? "{" : ",")
    for (depth, key) in next.enumerated().dropFirst(shared) {
      text += "\"\(key)\":" + (depth + 1 < next.count ? "{" : "")
    }
    bytes.append(contentsOf: Array(text.utf8))
  }

  private static func closing(_ open: [Substring]) -> String {
    String(repeating: "}", count: open.count)
  }
}
