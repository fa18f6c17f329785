/// A theme that comes with Gavel: a base16 scheme in the folder `Themes`, which is part of the program.
package enum BundledTheme: String, CaseIterable, Sendable {
    case beaconDark = "beacon-dark"
    case beaconLight = "beacon-light"
    case harbourDark = "harbour-dark"
    case harbourLight = "harbour-light"
    case lanternDark = "lantern-dark"
    case lanternLight = "lantern-light"
    case tideDark = "tide-dark"
    case tideLight = "tide-light"

    /// What it is like, in a line.
    package var summary: String {
        switch self {
        case .beaconDark: "dark, high contrast: every text at least 7 : 1"
        case .beaconLight: "light, high contrast: every text at least 7 : 1"
        case .harbourDark: "dark and cool, headings in blue"
        case .harbourLight: "light and cool, headings in blue"
        case .lanternDark: "dark and warm, headings in amber"
        case .lanternLight: "light and warm, headings in amber"
        case .tideDark: "dark, for every kind of colour sight"
        case .tideLight: "light, for every kind of colour sight"
        }
    }

    /// The file's text.
    package var yaml: [UInt8] {
        switch self {
        case .beaconDark: PackageResources.beacon_dark_yaml
        case .beaconLight: PackageResources.beacon_light_yaml
        case .harbourDark: PackageResources.harbour_dark_yaml
        case .harbourLight: PackageResources.harbour_light_yaml
        case .lanternDark: PackageResources.lantern_dark_yaml
        case .lanternLight: PackageResources.lantern_light_yaml
        case .tideDark: PackageResources.tide_dark_yaml
        case .tideLight: PackageResources.tide_light_yaml
        }
    }
}
