import Glibc

/// How much memory this process used.
enum ProcessMemory {
  /// The most bytes it held at a time.
  ///
  /// `getrusage` is asked only where there is no `/proc`: its maximum begins with what the process
  /// that started us held.
  static func peak() -> Int {
    if let kibibytes = kibibytesOfStatus() { return kibibytes << 10 }
    var usage = rusage()
    return getrusage(RUSAGE_SELF.rawValue, &usage) == 0 ? usage.ru_maxrss << 10 : 0
  }

  /// The number on the line `VmHWM:     27120 kB`.
  private static func kibibytesOfStatus() -> Int? {
    let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &status, status.count)
    guard count > 0 else { return nil }
    let lines = status[..<count].split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: "VmHWM:".utf8) }) else { return nil }
    let digits = line.drop { !isDigit($0) }.prefix(while: isDigit)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
