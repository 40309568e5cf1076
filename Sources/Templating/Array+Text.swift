extension Array<UInt8> {
  /// Appends the bytes of a text.
  package mutating func append(text: String) {
    append(bytes: text.utf8.span)
  }

  /// Appends bytes as they are.
  ///
  /// Nearly all are a few, for which the library's own way takes longer than the copying.
  package mutating func append(bytes: Span<UInt8>) {
    append(addingCapacity: bytes.count) { rest in
      rest.withUnsafeMutableBufferPointer { room, count in
        guard var written = PageRoom(room, count: count) else { return }
        _ = written.append(bytes)
        count = written.count
      }
    }
  }
}
