import Disclosure

/// `sundial doctor [PATH]`: whether the machine and the site are ready.
struct DoctorCommand {
  let phrases: Phrasebook
  let console: Console
  let surroundings: Surroundings

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    let machine = MachineCheck(
      phrases: phrases, surroundings: surroundings, language: console.language
    ).diagnoses()
    let path = invocation.operands.first ?? invocation[.source]
    let site = if let path { try await siteDiagnoses(path) } else { [Diagnosis]() }
    if invocation[.format] == "json" {
      try console.print(json(machine, site))
    } else {
      try console.print(text(.machine, machine) + text(.site, site))
      try console.say(summary(of: machine + site))
    }
    return (machine + site).first { $0.status != .fine }?.status ?? .fine
  }

  private func siteDiagnoses(_ path: String) async throws(Failure) -> [Diagnosis] {
    let folder = try SourceFolder(opening: path)
    return try await SiteCheck(phrases: phrases, language: console.language, folder: folder)
      .diagnoses()
  }
}

extension DoctorCommand {
  private func text(_ heading: Phrase, _ diagnoses: [Diagnosis]) -> String {
    guard !diagnoses.isEmpty else { return "" }
    let language = console.language
    let width = (diagnoses.map { $0.name[language].displayWidth }.max() ?? 0) + 2
    let palette = console.outputPalette
    var text = palette.paint(phrases[heading][language], .bold) + "\n"
    for diagnosis in diagnoses {
      let isFine = diagnosis.verdict == .fine
      let mark = isFine ? palette.paint("✓", .green) : palette.paint("✗", .red)
      text += "  \(mark) \(diagnosis.name[language].padded(to: width))"
      text += VisibleText.of(diagnosis.detail) + "\n"
      if let remedy = diagnosis.remedy { text += "      → \(remedy[language])\n" }
    }
    return text
  }

  private func summary(of diagnoses: [Diagnosis]) -> String {
    let count = diagnoses.count { $0.verdict == .trouble }
    let text =
      count == 0 ? phrases[.allIsWell] : phrases[.troubleCount, ["count": String(count)]]
    return text[console.language]
  }

  private func json(_ machine: [Diagnosis], _ site: [Diagnosis]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("version", Version.current)
    json.member("ready", !(machine + site).contains { $0.verdict == .trouble })
    for (key, diagnoses) in [("machine", machine), ("site", site)] {
      json.key(key)
      json.beginArray()
      for diagnosis in diagnoses { write(diagnosis, to: &json) }
      json.endArray()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ diagnosis: Diagnosis, to json: inout JSONWriter) {
    json.beginObject()
    json.member("id", diagnosis.id)
    json.member("name", diagnosis.name[console.language])
    json.member("verdict", diagnosis.verdict.rawValue)
    json.member("detail", diagnosis.detail)
    json.member("remedy", diagnosis.remedy?[console.language])
    json.endObject()
  }
}
