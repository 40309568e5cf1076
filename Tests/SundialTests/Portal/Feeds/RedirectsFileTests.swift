import Testing

@testable import Portal

@Suite struct WritingRedirects {
  @Test func writesALineForEveryOldPath() {
    let file = RedirectsFile(redirects: [
      .init(old: "r/411222/index.html", new: "r/411203/index.html"),
      .init(old: "r/411222/2013/index.html", new: "r/411203/2013/index.html"),
      .init(old: "old.csv", new: "new.csv"), .init(old: "same.csv", new: "same.csv"),
      .init(old: "old.csv", new: "later.csv"),
    ])
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        /old.csv /new.csv;
        /r/411222/ /r/411203/;
        /r/411222/2013/ /r/411203/2013/;
        /r/411222/2013/index.html /r/411203/2013/;
        /r/411222/index.html /r/411203/;

        """)
  }

  @Test func writesPathsBelowASubfolder() {
    let file = RedirectsFile(root: "/open/", redirects: [.init(old: "a b", new: "index.html")])
    #expect(String(decoding: file.bytes, as: UTF8.self) == "\"/open/a b\" /open/index.html;\n")
  }
}
