import Disclosure
import Glibc
import Portal

/// What the doctor sees of the machine.
struct MachineCheck {
  let phrases: Phrasebook
  let surroundings: Surroundings
  let language: Language

  func diagnoses() -> [Diagnosis] {
    var diagnoses = [Diagnosis("version", name("version"), "sundial \(Version.current)")]
    diagnoses += (SystemLibraries.versions + PortalLibraries.versions).map {
      Diagnosis("library", name("library", $0.name), $0.version)
    }
    diagnoses += ["GB18030", "UTF-16LE", "UTF-16BE"].map(encoding)
    diagnoses.append(Diagnosis("terminal", name("terminal"), terminal))
    diagnoses.append(Diagnosis("language", name("language"), language.rawValue))
    diagnoses.append(
      Diagnosis("processors", name("processors"), "\(surroundings.processorCount)"))
    return diagnoses
  }

  private var terminal: String {
    let hasColor = surroundings.usesColor(onTerminal: surroundings.outputIsTerminal)
    let values = [
      "kind": surroundings[.terminal] ?? "-", "columns": String(surroundings.lineWidth),
      "color": phrases[hasColor ? .withColor : .withoutColor][language],
    ]
    return phrases[.terminal, values][language]
  }

  private func encoding(_ encoding: String) -> Diagnosis {
    let converter = iconv_open("UTF-8", encoding)
    // iconv reports failure as the pointer of all ones.
    guard converter != iconv_t(bitPattern: -1) else {
      let failure = phrases.failure(.inputOutput, .encodingMissing, ["name": encoding])
      return Diagnosis("encoding", name("encoding", encoding), failure, in: language)
    }
    if let converter { iconv_close(converter) }
    return Diagnosis("encoding", name("encoding", encoding), "iconv")
  }

  private func name(_ id: String, _ name: String = "") -> Bilingual {
    phrases.text("diagnoses.\(id)", ["name": name])
  }
}
