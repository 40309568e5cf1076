/// What the tasks that make pages and files are busy with.
package enum PageWork: String, CaseIterable, Sendable {
  /// Finding out which pages would say the same as before.
  case judging
  /// Reading a report once more, for its own page.
  case rereading
  /// Laying out and filling pages.
  case rendering
  /// Writing the files of figures, the feed and the site map.
  case tabulating
  case compressing
  /// Comparing with what is there, and writing what differs.
  case writing
}
