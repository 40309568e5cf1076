import Testing

/// Disk, processes, clock and environment enter at named files and nowhere else.
@Suite struct ArchitectureOfBoundaries {
  /// The source folder, the cache, the output folder, a new site, the standard streams, and the
  /// terminal.
  static let diskFiles: Set = [
    "Sources/Disclosure/Cache/CacheFolder.swift",
    "Sources/Disclosure/Cache/FileStamp.swift",
    "Sources/Disclosure/Read/FileBytes.swift",
    "Sources/Disclosure/Read/FolderWalk.swift",
    "Sources/Disclosure/Read/SourceFolder.swift",
    "Sources/Portal/Write/DescriptorBytes.swift",
    "Sources/Portal/Write/DiskFolder.swift",
    "Sources/Portal/Write/FolderPosition.swift",
    "Sources/Portal/Write/OutputFolder.swift",
    "Sources/Portal/Write/OutputWriter.swift",
    "Sources/SundialCommand/Console/ByteSink.swift",
    "Sources/SundialCommand/Console/Interruption.swift",
    "Sources/SundialCommand/Console/NewFolder.swift",
    // The system answers how much memory a program used in a file of its own.
    "Sources/SundialCommand/Console/ProcessMemory.swift",
    "Sources/SundialCommand/Main.swift",
  ]

  /// `DiskTime` asks for the time only to tell whether a file may have changed again within the
  /// tick of the clock that stamped it; no output depends on the answer.
  static let surroundingsFiles: Set = [
    "Sources/Disclosure/Cache/DiskTime.swift",
    "Sources/SundialCommand/Console/ProcessMemory.swift",
    "Sources/SundialCommand/Main.swift",
  ]

  static let diskCalls: Set = [
    "accept", "access", "bind", "chdir", "closedir", "connect", "creat", "execv", "execve",
    "fchmod", "fchown", "fdopen", "fdopendir", "fflush", "flock", "fopen", "fork", "fputs", "fread",
    "freopen", "fstat", "fstatat", "fsync",
    "ftruncate", "fwrite", "getcwd", "inotify_init", "inotify_init1", "isatty", "link", "listen",
    "linkat", "lseek", "lstat", "mkdir", "mkdirat", "mkstemp", "mmap", "open", "openat", "opendir",
    "pipe",
    "poll", "popen", "posix_spawn", "posix_spawnp", "pread", "puts", "putchar", "pwrite", "read",
    "readdir", "readlink", "realpath", "recv", "remove", "rename", "renameat", "renameat2", "rmdir",
    "scandir",
    "send", "sendfile", "socket", "stat", "symlink", "system", "truncate", "unlink", "unlinkat",
    "write", "writev", "xmlReadFile", "htmlReadFile", "xmlParseFile", "htmlParseFile",
    "htmlCreateFileParserCtxt", "yaml_parser_set_input_file",
  ]

  static let surroundingsCalls: Set = [
    "clock", "clock_gettime", "getenv", "gethostname", "getlogin", "getpid", "getrusage",
    "gettimeofday",
    "getuid", "gmtime", "localtime", "localtime_r", "newlocale", "nl_langinfo", "secure_getenv",
    "setenv", "setlocale", "strftime", "time", "tzset", "uselocale",
  ]

  @Test func touchesTheDiskInNamedFilesOnly() {
    let others = Repository.sources.filter { !Self.diskFiles.contains($0.path) }
    #expect(others.flatMap { $0.calls(to: Self.diskCalls) } == [])
  }

  @Test func asksForClockAndEnvironmentInNamedFilesOnly() {
    let others = Repository.sources.filter { !Self.surroundingsFiles.contains($0.path) }
    let names = /\b(?:environ|CommandLine|ContinuousClock|SuspendingClock|random|shuffled)\b/
    #expect(others.flatMap { $0.calls(to: Self.surroundingsCalls) } == [])
    #expect(others.flatMap { $0.places(matching: names) } == [])
  }

  @Test(arguments: Array(diskFiles.union(surroundingsFiles)).sorted())
  func namesFilesThatExist(path: String) {
    #expect(Repository.exists(path))
  }

  @Test(arguments: [
    ("let file = open(path, O_RDONLY)", ["A.swift:1: open"]),
    ("  guard Glibc.read(file, buffer, 1) > 0", ["A.swift:1: read"]),
    ("folder.open(path)", []),
    ("reopen(path)", []),
    ("// open(path)", []),
    ("let hint = \"open(path)\"", []),
    ("case open(String)", []),
    ("func each(_ open: (Int) -> Void) { open(1) }", []),
    ("func open(_ path: String) {}\nopen(path)", []),
  ])
  func recognisesACallOutside(text: String, calls: [String]) {
    #expect(SwiftSource(path: "A.swift", text: text).calls(to: Self.diskCalls) == calls)
  }
}
