package import Disclosure
package import Templating

extension Failure {
  /// What is wrong with a template, in both languages, with the nearest name where one was misspelt.
  package init(_ error: TemplateError) {
    let words = Failure.words(for: error.problem)
    self.init(
      .configuration, file: error.file, place: Place(line: error.line, column: error.column),
      excerpt: error.excerpt, message: words.message, remedy: words.remedy)
  }

  private static func words(
    for problem: TemplateError.Problem
  ) -> (message: Bilingual, remedy: Bilingual?) {
    switch problem {
    case .unknownName(let name, let allowed):
      (
        Bilingual(chinese: "此处没有“\(name)”这个名称", english: "no value is called “\(name)” here"),
        choice(of: name, among: allowed)
      )
    case .unknownTemplate(let name, let allowed):
      (
        Bilingual(chinese: "没有模板“\(name)”", english: "there is no template “\(name)”"),
        choice(of: name, among: allowed)
      )
    case .unclosed(let name):
      (
        Bilingual(chinese: "“\(name)”没有结束", english: "“\(name)” is never closed"),
        Bilingual(chinese: "补上 {{/\(name)}}", english: "add {{/\(name)}}")
      )
    case .unexpectedEnd(let name, let open):
      (
        Bilingual(chinese: "{{/\(name)}} 没有对应的开头", english: "{{/\(name)}} closes nothing"),
        open.map { Bilingual(chinese: "这里应先结束“\($0)”", english: "“\($0)” must be closed first") }
      )
    case .cycle(let names):
      (
        Bilingual(
          chinese: "模板互相引用成环：\(names.joined(separator: " → "))",
          english: "templates use each other in a circle: \(names.joined(separator: " → "))"), nil
      )
    case .malformedTag(let tag):
      (Bilingual(chinese: "标记写法有误：\(tag)", english: "malformed tag: \(tag)"), nil)
    case .wrongKind(let name, let expected, let found):
      (
        Bilingual(
          chinese: "“\(name)”是 \(found)，这里要用 \(expected)",
          english: "“\(name)” is \(found); \(expected) is needed here"), nil
      )
    case .unsafePlace(let place):
      (
        Bilingual(
          chinese: "不能在这里填入值：\(place.description[.chinese])",
          english: "no value can stand here: \(place.description[.english])"),
        Bilingual(
          chinese: "只在正文或带引号的属性中填值",
          english: "put values into text or quoted attributes only")
      )
    case .unevenSection(let name):
      (
        Bilingual(
          chinese: "有无“\(name)”时，后面的标记含义不同",
          english: "with and without “\(name)”, the markup after it means different things"),
        Bilingual(
          chinese: "让每个区段在开始处的同一语境中结束，例如不要只输出半个标签",
          english: "let every section end in the place it began in, never amid a tag it opened")
      )
    case .misplacedTag(let name):
      (
        Bilingual(
          chinese: "上级模板的区块之间不输出内容，“\(name)”不会出现",
          english: "nothing between the blocks of a parent is printed, “\(name)” neither"),
        Bilingual(chinese: "把它移到某个 {{$区块}} 之内", english: "move it into one of the {{$blocks}}")
      )
    case .tooLarge(let limit): (limit.description, nil)
    }
  }

  private static func choice(of name: String, among allowed: [String]) -> Bilingual {
    let nearest = NearestSpelling.of(name, among: allowed)
    let names = allowed.prefix(40).joined(separator: ", ")
    return Bilingual(
      chinese: (nearest.map { "是否指“\($0)”？" } ?? "") + "可用：\(names)",
      english: (nearest.map { "did you mean “\($0)”? " } ?? "") + "allowed: \(names)")
  }
}

extension UnsafePlace {
  fileprivate var description: Bilingual {
    switch self {
    case .tagName: Bilingual(chinese: "标签名", english: "the name of a tag")
    case .attributeName: Bilingual(chinese: "属性名", english: "the name of an attribute")
    case .unquotedValue:
      Bilingual(chinese: "不带引号的属性值", english: "an attribute without quotation marks")
    case .comment: Bilingual(chinese: "注释", english: "a comment")
    case .declaration: Bilingual(chinese: "声明", english: "a declaration")
    case .script: Bilingual(chinese: "脚本", english: "a script")
    case .styleSheet: Bilingual(chinese: "样式表", english: "a style sheet")
    case .rawElement:
      Bilingual(chinese: "按原样读取的元素", english: "an element that browsers read as it stands")
    case .markupInText:
      Bilingual(chinese: "不能含标记的元素", english: "markup in an element that holds none")
    case .eventAttribute: Bilingual(chinese: "事件属性", english: "an event attribute")
    case .styleAttribute: Bilingual(chinese: "style 属性", english: "a style attribute")
    case .addressList: Bilingual(chinese: "地址列表", english: "a list of addresses")
    case .pageAttribute: Bilingual(chinese: "srcdoc 属性", english: "a page within an attribute")
    case .commandAttribute:
      Bilingual(chinese: "支配浏览器或其他属性的属性", english: "an attribute that commands the browser")
    case .addressScheme:
      Bilingual(chinese: "地址的协议部分", english: "the scheme of an address")
    case .markupOutsideElements:
      Bilingual(chinese: "属性之内的标记", english: "markup within an attribute")
    }
  }
}

extension TemplateError.Limit {
  fileprivate var description: Bilingual {
    switch self {
    case .depth(let depth):
      Bilingual(chinese: "嵌套超过 \(depth) 层", english: "more than \(depth) levels within each other")
    case .bytes(let bytes):
      Bilingual(
        chinese: "展开后超过 \(bytes) 字节",
        english: "more than \(bytes) bytes with all parts in their places")
    case .insertions(let count):
      Bilingual(
        chinese: "引用部件、上级模板和区块超过 \(count) 次",
        english: "more than \(count) uses of parts, parents and blocks")
    }
  }
}
