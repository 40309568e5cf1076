/// The packed records of reports that were examined one after another, with the texts they share.
final class RecordBlock: Sendable {
  /// The block's own, or all bytes of the cache.
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// Where the records begin, after the texts and publishers they share.
  private let body: Int
  let strings: [String]
  /// How many records it holds.
  let count: Int

  init(bytes: [UInt8], range: Range<Int>, body: Int, count: Int, strings: [String]) {
    self.bytes = bytes
    self.range = range
    self.body = body
    self.count = count
    self.strings = strings
  }

  /// As it is kept.
  var packed: ArraySlice<UInt8> { bytes[range] }

  /// A part of the body.
  func piece(_ part: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(body + part.lowerBound)..<(body + part.upperBound)]
  }

  /// What a reader of it passed over.
  func bytes(in range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// Where in the body a reader of it stands.
  func place(of reader: ByteReader) -> Int { reader.position - body }

  /// Reads on from a place in the body.
  func reader(at offset: Int) -> ByteReader {
    ByteReader(bytes, in: min(body + offset, range.upperBound)..<range.upperBound)
  }
}
