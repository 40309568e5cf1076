/// What became of a file that was handed to a writer.
package struct Placed: Equatable, Sendable {
  package enum Outcome: Sendable {
    /// It is new or says something else now, and takes its place when the build lands.
    case written
    /// The file said the same already and was not touched.
    case unchanged
  }

  package let outcome: Outcome
  /// Of the file as it stands in the site, or as it will stand there.
  package let stamp: OutputStamp
}
