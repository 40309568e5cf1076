/// Why the command cannot go on; the raw value is its key in `command.yaml`, under which a
/// `message` and a `remedy` stand.
enum Complaint: String, CaseIterable, Sendable {
  case missingCommand = "errors.missing-command"
  case unknownCommand = "errors.unknown-command"
  case unknownFlag = "errors.unknown-flag"
  case flagTakesNoValue = "errors.flag-takes-no-value"
  case flagNeedsValue = "errors.flag-needs-value"
  case notANumber = "errors.not-a-number"
  case emptyValue = "errors.empty-value"
  case unknownChoice = "errors.unknown-choice"
  case missingOperand = "errors.missing-operand"
  case surplusOperand = "errors.surplus-operand"
  case unknownForm = "errors.unknown-form"
  case unknownSubject = "errors.unknown-subject"
  case unknownCell = "errors.unknown-cell"
  case reportWithoutForm = "errors.report-without-form"
  case reportUnreadable = "errors.report-unreadable"
  case encodingMissing = "errors.encoding-missing"
  case settingsMissing = "errors.settings-missing"
  case sourceDateUnreadable = "errors.source-date-unreadable"
  case folderNotEmpty = "errors.folder-not-empty"
  case folderUnwritable = "errors.folder-unwritable"
}
