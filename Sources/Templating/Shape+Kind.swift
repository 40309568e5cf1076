extension Shape.Kind {
  var isPrintable: Bool {
    switch self {
    case .text, .link, .html: true
    case .flag, .record, .list, .texts: false
    }
  }

  var isList: Bool {
    switch self {
    case .list, .texts: true
    case .text, .link, .html, .flag, .record: false
    }
  }

  /// As the documentation and the messages call it.
  var name: String {
    switch self {
    case .text: "text"
    case .link: "link"
    case .html: "html"
    case .flag: "flag"
    case .record: "record"
    case .list: "list"
    case .texts: "texts"
    }
  }

  var sectionOperation: Instruction.Operation {
    switch self {
    case .record: .enterRecord
    case .list, .texts: .enterList
    case .text, .link, .html, .flag: .whenPresent
    }
  }
}
