/// An element of HTML.
///
/// The raw value is the name itself: its first eight bytes in small letters, the last byte lowest.
enum HTMLTag: UInt64, CaseIterable {
  // Elements that begin and end a block of text.
  case address = 0x61646472657373
  case blockquote = 0x626C6F636B71756F
  case body = 0x626F6479
  case caption = 0x63617074696F6E
  case center = 0x63656E746572
  case dd = 0x6464
  case dt = 0x6474
  case fieldset = 0x6669656C64736574
  case figcaption = 0x6669676361707469
  case figure = 0x666967757265
  case h1 = 0x6831
  case h2 = 0x6832
  case h3 = 0x6833
  case h4 = 0x6834
  case h5 = 0x6835
  case h6 = 0x6836
  case hr = 0x6872
  case html = 0x68746D6C
  case legend = 0x6C6567656E64
  case li = 0x6C69
  case p = 0x70
  case pre = 0x707265
  case br = 0x6272
  case option = 0x6F7074696F6E
  case summary = 0x73756D6D617279
  case details = 0x64657461696C73

  // Blocks that other blocks stand in; their nesting is followed.
  case article = 0x61727469636C65
  case aside = 0x6173696465
  case button = 0x627574746F6E
  case div = 0x646976
  case dl = 0x646C
  case footer = 0x666F6F746572
  case form = 0x666F726D
  case header = 0x686561646572
  case main = 0x6D61696E
  case menu = 0x6D656E75
  case nav = 0x6E6176
  case ol = 0x6F6C
  case section = 0x73656374696F6E
  case select = 0x73656C656374
  case ul = 0x756C

  // Tables.
  case table = 0x7461626C65
  case thead = 0x7468656164
  case tbody = 0x74626F6479
  case tfoot = 0x74666F6F74
  case tr = 0x7472
  case td = 0x7464
  case th = 0x7468
  case col = 0x636F6C
  case colgroup = 0x636F6C67726F7570

  // Elements whose content is no text of the page.
  case script = 0x736372697074
  case style = 0x7374796C65
  case noscript = 0x6E6F736372697074
  case template = 0x74656D706C617465
  case iframe = 0x696672616D65
  case noframes = 0x6E6F6672616D6573
  case textarea = 0x7465787461726561
  case title = 0x7469746C65
  case svg = 0x737667

  // Inline elements.
  case a = 0x61
  case abbr = 0x61626272
  case b = 0x62
  case big = 0x626967
  case code = 0x636F6465
  case del = 0x64656C
  case em = 0x656D
  case font = 0x666F6E74
  case i = 0x69
  case img = 0x696D67
  case input = 0x696E707574
  case ins = 0x696E73
  case label = 0x6C6162656C
  case link = 0x6C696E6B
  case meta = 0x6D657461
  case small = 0x736D616C6C
  case span = 0x7370616E
  case strike = 0x737472696B65
  case strong = 0x7374726F6E67
  case sub = 0x737562
  case sup = 0x737570
  case u = 0x75
  case s = 0x73
  case head = 0x68656164
  case o = 0x6F

  /// Any other.
  case unknown = 0

  /// How much of a name tells elements apart.
  static let significantBytes = 8
}

extension HTMLTag {
  /// Whether the element begins and ends a block of text.
  var isBlock: Bool {
    switch self {
    case .address, .blockquote, .body, .caption, .center, .dd, .dt, .fieldset, .figcaption,
      .figure, .h1, .h2, .h3, .h4, .h5, .h6, .hr, .html, .legend, .li, .p, .pre, .br, .option,
      .summary, .details, .head:
      true
    default: isTable || nestingIndex != nil
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether everything up to its end tag is something else than text of the page.
  var holdsNoText: Bool {
    switch self {
    case .script, .style, .noscript, .template, .iframe, .noframes, .textarea, .title, .svg: true
    default: false
    }
  }

  /// The element's number among those whose nesting is followed.
  var nestingIndex: Int? {
    switch self {
    case .article: 0
    case .aside: 1
    case .button: 2
    case .div: 3
    case .dl: 4
    case .footer: 5
    case .form: 6
    case .header: 7
    case .main: 8
    case .menu: 9
    case .nav: 10
    case .ol: 11
    case .section: 12
    case .select: 13
    case .ul: 14
    default: nil
    }
  }

  private var isTable: Bool {
    switch self {
    case .table, .thead, .tbody, .tfoot, .tr, .td, .th: true
    default: false
    }
  }
}
