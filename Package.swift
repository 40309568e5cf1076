// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sundial",
  products: [.executable(name: "sundial", targets: ["SundialCommand"])],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "EmbeddedFiles"),
    .target(
      name: "Disclosure",
      dependencies: ["CYAML", "EmbeddedFiles"],
      exclude: [
        "Forms/2008.yaml", "Forms/2019.yaml", "Forms/2021.yaml", "Forms/indicators.yaml",
        "Model/regions.tsv",
      ],
      swiftSettings: strict),
    .target(name: "Templating", swiftSettings: strict),
    .target(name: "Charts", swiftSettings: strict),
    .target(
      name: "Portal",
      dependencies: [
        "Disclosure", "Templating", "Charts", "CCmarkGFM", "CDeflate", "CBrotli", "CNettle",
        "CLinux",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "SundialCommand", dependencies: ["Disclosure", "Portal", "EmbeddedFiles", "CLinux"],
      swiftSettings: strict),
    .target(
      name: "Invented", dependencies: ["Disclosure"], path: "Tests/Invented", swiftSettings: strict),
    .executableTarget(
      name: "InventCorpus", dependencies: ["Invented"], path: "Tests/Corpus",
      swiftSettings: strict),
    .testTarget(
      name: "SundialTests",
      dependencies: [
        "Invented", "Disclosure", "Templating", "Charts", "Portal", "SundialCommand", "CDeflate",
        "CBrotli",
      ],
      exclude: ["Fixtures", "Snapshots"], swiftSettings: strict,
      // The program writes Brotli and never reads it.
      linkerSettings: [.linkedLibrary("brotlidec")]),
    .testTarget(
      name: "EnduranceTests", dependencies: ["Invented", "SundialCommand"],
      path: "Tests/Endurance", swiftSettings: strict),
    .testTarget(
      name: "BrowserTests", dependencies: ["Invented", "Disclosure", "SundialCommand", "CLinux"],
      path: "Tests/Browser",
      // The checks scan megabytes of pages, a dozen times as slowly where nothing is optimised.
      swiftSettings: strict + [.unsafeFlags(["-O"])]),
  ],
  cLanguageStandard: .gnu2x
)
