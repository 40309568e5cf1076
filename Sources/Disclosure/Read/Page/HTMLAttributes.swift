/// The attributes of a start tag that reading a page asks for.
struct HTMLAttributes {
  /// The raw value is the name itself, as with `HTMLTag`.
  enum Name: UInt64, CaseIterable {
    case `class` = 0x636C617373
    case colspan = 0x636F6C7370616E
    case content = 0x636F6E74656E74
    case hidden = 0x68696464656E
    case href = 0x68726566
    case id = 0x6964
    case name = 0x6E616D65
    case property = 0x70726F7065727479
    case rowspan = 0x726F777370616E
    case style = 0x7374796C65
  }

  /// Where the values stand, without quotation marks.
  private(set) var className: Range<Int>?
  private(set) var id: Range<Int>?
  private(set) var columnSpan: Range<Int>?
  private(set) var rowSpan: Range<Int>?
  private(set) var name: Range<Int>?
  private(set) var content: Range<Int>?
  private(set) var style: Range<Int>?
  private(set) var isLink = false
  private(set) var isHidden = false

  /// Notes an attribute; the first of a name counts.
  mutating func take(_ key: UInt64, value: Range<Int>) {
    switch Name(rawValue: key) {
    case .class: className = className ?? value
    case .id: id = id ?? value
    case .colspan: columnSpan = columnSpan ?? value
    case .rowspan: rowSpan = rowSpan ?? value
    case .name, .property: name = name ?? value
    case .content: content = content ?? value
    case .style: style = style ?? value
    case .href: isLink = true
    case .hidden: isHidden = true
    case nil: break
    }
  }
}
