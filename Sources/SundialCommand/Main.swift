internal import CLinux
import Disclosure
import Glibc

/// The only place that looks at the environment, the terminal and the machine.
@main
struct Main {
  static func main() {
    returnLargeBuffers()
    let interruption = Interruption()
    interruption.prepare()
    let program = Program(
      surroundings: surroundings(),
      interruption: interruption,
      output: ByteSink(descriptor: STDOUT_FILENO, capacity: 1 << 16),
      errors: ByteSink(descriptor: STDERR_FILENO, capacity: 0))
    // Apart from this thread, which waits for signals.
    Task.detached {
      let (status, _) = await program.run(Array(CommandLine.arguments.dropFirst()))
      exit(status.rawValue)
    }
    interruption.wait()
  }

  /// Has memory of this size go back to the system with the buffer it was for.
  ///
  /// Left to itself the C library learns from the first large buffer to keep all later ones, and a
  /// build of ten thousand reports ends ten megabytes larger.
  private static func returnLargeBuffers() {
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
  }

  private static func surroundings() -> Surroundings {
    let start = ContinuousClock.now
    var surroundings = Surroundings()
    surroundings.elapsed = { ContinuousClock.now - start }
    surroundings.peakMemory = { ProcessMemory.peak() }
    for variable in Surroundings.Variable.allCases {
      surroundings.variables[variable] = getenv(variable.rawValue).map { String(cString: $0) }
    }
    surroundings.outputIsTerminal = isatty(STDOUT_FILENO) == 1
    surroundings.errorsAreTerminal = isatty(STDERR_FILENO) == 1
    surroundings.columns = terminalWidth()
    surroundings.processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return surroundings
  }

  private static func terminalWidth() -> Int? {
    var size = winsize()
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return Int(size.ws_col)
      }
    }
    return nil
  }
}
