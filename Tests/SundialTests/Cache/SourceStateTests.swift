import Glibc
import Testing

@testable import Disclosure

@Suite struct SourceStateTests {
  private func state(
    of folder: borrowing TemporaryFolder, at moment: DiskTime = DiskTime(nanoseconds: .max)
  ) async throws -> SourceState {
    let source = try SourceFolder(opening: folder.path)
    return source.state(of: try await source.listing(at: moment))
  }

  private func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    for path in [
      "a/2020.txt", "a/2020.yaml", "b/2021.md", "site.yaml", "waivers.yaml", "forms/2026.yaml",
      "templates/pages/home.mustache",
    ] {
      folder.write(path)
    }
    return folder
  }

  @Test func staysWhileNothingChanges() async throws {
    let folder = folder()
    let first = try await state(of: folder)
    _ = folder.bytes(of: "a/2020.txt")
    folder.write("a/photo.png")
    folder.write(".sundial/reports")
    #expect(try await state(of: folder) == first)
    #expect(first.isSettled)
  }

  @Test func tellsEveryChange() async throws {
    let folder = folder()
    var found: [Fingerprint] = [try await state(of: folder).fingerprint]
    for path in [
      "a/2020.txt", "a/2020.yaml", "b/2022.txt", "site.yaml", "regions.tsv", "publishers.tsv",
      "waivers.yaml", "forms/2026.yaml", "forms/2027.yaml", "templates/pages/home.mustache",
      "templates/css/own.css",
    ] {
      folder.write(path, path)
      found.append(try await state(of: folder).fingerprint)
      if path != "a/2020.txt" {
        unlink(folder.path + "/" + path)
        found.append(try await state(of: folder).fingerprint)
      }
    }
    rename(folder.path + "/b/2021.md", folder.path + "/b/2020.md")
    found.append(try await state(of: folder).fingerprint)
    folder.link("gone.txt", to: "nowhere.txt")
    found.append(try await state(of: folder).fingerprint)
    let removed = Set(found).count
    // What was added and taken away again is as it was.
    #expect(removed == found.count - 5)
  }

  @Test func isNotSettledWhileAFileIsFresh() async throws {
    let folder = folder()
    let moment = DiskTime(nanoseconds: DiskTime.now().nanoseconds + 5_000_000_000)
    #expect(try await state(of: folder, at: moment).isSettled)
    for path in ["a/2020.txt", "a/2020.yaml", "site.yaml", "templates/pages/home.mustache"] {
      let times = timespec(tv_sec: 0, tv_nsec: 0)
      utimensat(AT_FDCWD, folder.path + "/" + path, [times, times], 0)
      #expect(try await !state(of: folder, at: .now()).isSettled)
    }
  }
}
