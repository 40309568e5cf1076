/// What a survey keeps for the next one, in the bytes that `SurveyMemory` reads.
struct SurveyPayload {
  /// Blocks of fewer reports are packed anew, lest they grow in number with every change.
  private static let smallestBlock = 16
  private static let blockSize = 64

  let records: [SurveyRecord]
  /// One for each record.
  let marks: [SourceMark]

  func bytes(key: Fingerprint) -> [UInt8] {
    let (blocks, order) = packed()
    var writer = ByteWriter()
    writer.reserve(blocks.reduce(order.count * SourceMark.size + 64) { $0 + $1.packed.count + 8 })
    writer.append(key)
    writer.append(count: order.count)
    for position in order { writer.append(marks[position]) }
    writer.append(count: blocks.count)
    for block in blocks {
      writer.append(count: block.packed.count)
      writer.append(block.packed)
    }
    return writer.bytes
  }

  /// The blocks that hold all records, and the records' positions in the order in which they do.
  private func packed() -> (blocks: [RecordBlock], order: [Int]) {
    var members: [ObjectIdentifier: [Int]] = [:]
    for position in records.indices {
      members[ObjectIdentifier(records[position].block), default: []].append(position)
    }
    var (blocks, order, loose): ([RecordBlock], [Int], [Int]) = ([], [], [])
    for position in records.indices {
      let block = records[position].block
      guard let positions = members.removeValue(forKey: ObjectIdentifier(block)) else { continue }
      if positions.count == block.count, block.count >= Self.smallestBlock {
        blocks.append(block)
        order += positions.sorted { records[$0].rest < records[$1].rest }
      } else {
        loose += positions
      }
    }
    for start in stride(from: 0, to: loose.count, by: Self.blockSize) {
      let positions = loose[start..<min(start + Self.blockSize, loose.count)]
      var writer = RecordBlockWriter()
      for position in positions { writer.append(ReportFacts(records[position])) }
      blocks.append(writer.block())
    }
    return (blocks, order + loose)
  }
}
