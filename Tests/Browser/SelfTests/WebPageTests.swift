import Testing

@Suite struct WebPageTests {
  @Test(arguments: [
    ("<p>甲<b>乙</b></p>", "p", "甲乙"), ("<P CLASS=a>甲</P>", "p", "甲"),
    ("<table><tr><td>1<td>2</table>", "td", "1|2"), ("<ul><li>甲<li>乙</ul>", "li", "甲|乙"),
    ("<p>a &amp; b &lt;&#x7532;&#65;&unknown;</p>", "p", "a & b <甲A&unknown;"),
    ("<td></td><td> \n </td>", "td", "|"), ("<p>甲<!-- <p>乙 --></p>", "p", "甲"),
    ("<script>if (a<b) {}</script><p>甲</p>", "p", "甲"), ("<br/><p>甲</p>", "p", "甲"),
    ("<svg><path d=\"M0\"/><text>甲</text></svg>", "text", "甲"), ("<p>甲</b>乙</p>", "p", "甲乙"),
    ("a < b <p>甲", "p", "甲"),
  ])
  func reads(html: String, name: String, texts: String) {
    let page = WebPage(path: "a.html", text: html)
    #expect(page.indices(of: name).map(page.text(of:)).joined(separator: "|") == texts)
  }

  @Test func keepsAttributesAndPlaces() {
    let page = WebPage(
      path: "a.html", text: "<a\nhref='x?a=1&amp;b' data-n=3 hidden>甲</a><i id=\"b\">")
    #expect(
      page.elements.map(\.attributes) == [
        ["href": "x?a=1&b", "data-n": "3", "hidden": ""], ["id": "b"],
      ])
    #expect(page.place(1) == "a.html:2")
  }

  @Test func knowsWhatIsInsideWhat() {
    let page = WebPage(
      path: "a.html", text: "<figure><svg><title>甲</title></svg></figure><svg></svg>")
    #expect(page.indices(of: "svg", in: 0) == [1])
    #expect(page.ancestor("figure", of: 2) == 0)
    #expect(page.ancestor("figure", of: 3) == nil)
  }
}
