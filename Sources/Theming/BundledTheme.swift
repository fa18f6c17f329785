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
