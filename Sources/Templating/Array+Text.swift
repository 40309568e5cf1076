extension Array<UInt8> {
  /// Appends the bytes of a text.
  package mutating func append(text: String) {
    text.utf8.span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends bytes as they are.
  package mutating func append(bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
