import Testing

@testable import Disclosure

@Suite struct EmbeddedFileTests {
  @Test func findsAFileByItsName() throws {
    let file = try EmbeddedFile.named("forms/2021.yaml")
    #expect(file.path == "forms/2021.yaml")
    #expect(file.bytes.starts(with: "# 政府信息公开".utf8))
  }

  @Test func namesTheNearestOfAMissingFile() throws {
    let failure = try #require(
      thrown { () throws(Failure) in _ = try EmbeddedFile.named("forms/2121.yaml") })
    #expect(failure.message.english == "the program carries no file “forms/2121.yaml”")
    #expect(failure.remedy?.english == "did you mean “forms/2021.yaml”?")
  }
}
