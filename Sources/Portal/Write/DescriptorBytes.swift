import Glibc

/// Whole files through a descriptor: read, write, compare.
enum DescriptorBytes {
  private static let stride = 1 << 16

  static func write(_ bytes: [UInt8], to descriptor: CInt) throws(OutputTrouble) {
    var start = 0
    while start < bytes.count {
      let step = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if step >= 0 {
        start += step
      } else if errno != EINTR {
        throw OutputTrouble(errno)
      }
    }
  }

  static func read(
    from descriptor: CInt, upTo limit: Int = .max
  ) throws(OutputTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece: [UInt8] = []
    while bytes.count < limit {
      let step = fill(&piece, upTo: min(stride, limit - bytes.count), from: descriptor)
      if step < 0 { throw OutputTrouble(errno) }
      if step == 0 { break }
      bytes += piece[..<step]
    }
    return bytes
  }

  /// Whether a regular file holds exactly these bytes; `buffer` is kept between calls.
  static func hold(_ bytes: [UInt8], in descriptor: CInt, buffer: inout [UInt8]) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return yields(bytes, from: descriptor, buffer: &buffer)
  }

  /// Whether exactly these bytes come next.
  static func yields(
    _ bytes: [UInt8], from descriptor: CInt, buffer: inout [UInt8]
  ) -> Bool {
    var start = 0
    while start < bytes.count {
      let step = fill(&buffer, upTo: min(stride, bytes.count - start), from: descriptor)
      guard step > 0, areEqual(buffer, bytes, from: start, count: step) else { return false }
      start += step
    }
    return true
  }

  /// Writes the first so many bytes of one file to another.
  static func copy(
    _ count: Int, from source: CInt, to target: CInt, buffer: inout [UInt8]
  ) throws(OutputTrouble) {
    if count > 0, lseek(source, 0, SEEK_SET) != 0 { throw OutputTrouble(errno) }
    var left = count
    while left > 0 {
      let step = fill(&buffer, upTo: min(stride, left), from: source)
      // Nobody but the builder shortens a file of the site.
      guard step > 0 else { throw OutputTrouble(step < 0 ? errno : EIO) }
      try write(Array(buffer[..<step]), to: target)
      left -= step
    }
  }

  private static func fill(
    _ buffer: inout [UInt8], upTo count: Int, from descriptor: CInt
  ) -> Int {
    if buffer.count < stride { buffer = [UInt8](repeating: 0, count: stride) }
    while true {
      let step = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, count) }
      if step >= 0 || errno != EINTR { return step }
    }
  }

  private static func areEqual(
    _ left: [UInt8], _ right: [UInt8], from start: Int, count: Int
  ) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return false }
        return memcmp(left, right + start, count) == 0
      }
    }
  }
}
