import Portal

/// Where the time of a build went, for machines: seconds per stage, per work, per template.
enum ProfileJSON {
  static func write(_ profile: BuildProfile, to json: inout JSONWriter) {
    json.object("profile") { json in
      json.object("stages") { json in
        for stage in BuildStage.allCases {
          guard let time = profile.stages[stage] else { continue }
          json.key(stage.rawValue)
          json.seconds(time)
        }
      }
      json.object("works") { json in
        for work in PageWork.allCases {
          guard let time = profile.works[work] else { continue }
          json.key(work.rawValue)
          json.seconds(time)
        }
      }
      json.array("templates") { json in
        for (name, cost) in profile.dearestTemplates { write(name, cost, to: &json) }
      }
    }
  }

  private static func write(_ name: String, _ cost: PageCost, to json: inout JSONWriter) {
    json.beginObject()
    json.member("template", name)
    json.member("pages", cost.pages)
    json.member("bytes", cost.bytes)
    json.member("seconds", cost.time)
    json.endObject()
  }
}

extension JSONWriter {
  /// A number of seconds, to the millisecond.
  mutating func seconds(_ time: Duration) {
    raw(time.seconds.utf8)
  }

  mutating func member(_ key: StaticString, _ time: Duration) {
    self.key(key)
    seconds(time)
  }
}
