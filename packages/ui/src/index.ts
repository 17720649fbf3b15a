export { InspectorField, InspectorRow, InspectorSection } from './designer/inspector-parts.tsx';
export { PaletteGroup, PaletteTile } from './designer/palette-parts.tsx';
export { type DesignerTab, ThreePane } from './designer/three-pane.tsx';
export { useConfirm } from './feedback/confirm.tsx';
export { ErrorBoundary } from './feedback/error-boundary.tsx';
export { ProgressLine } from './feedback/progress-line.tsx';
export { SaveState, type Saving } from './feedback/save-state.tsx';
export { type Toaster, useToast } from './feedback/toast.tsx';
export { useIsPhone, useMedia } from './feedback/use-media.ts';
export { type IconName, iconNames } from './icons/catalog.ts';
export { Icon, type LucideIcon } from './icons/icon.tsx';
export { keysOf } from './keyboard/combination.ts';
export { ShortcutLayer } from './keyboard/layers.tsx';
export { useShortcut } from './keyboard/use-shortcut.ts';
export { saveFile } from './pictures/save-file.ts';
export { printSvg, savePng, saveSvg } from './pictures/save-svg.ts';
export { AppTile, type TileColor, tileColors } from './primitives/app-tile.tsx';
export { Avatar, initialOf, PersonChip, tintOf } from './primitives/avatar.tsx';
export { CountBadge } from './primitives/badge.tsx';
export { IconButton } from './primitives/icon-button.tsx';
export { Kbd } from './primitives/kbd.tsx';
export { Brand, Mark } from './primitives/mark.tsx';
export { MenuButton } from './primitives/menu-button.tsx';
export { Note } from './primitives/note.tsx';
export { OfflineStrip } from './primitives/offline-strip.tsx';
export { OptionDot, OptionTag } from './primitives/option-tag.tsx';
export { PageHead } from './primitives/page-head.tsx';
export { SideDrawer } from './primitives/side-drawer.tsx';
export { InlineText } from './settings/inline-text.tsx';
export { SettingRow, SettingsPage, SettingsSection } from './settings/settings-page.tsx';
export { AppShell } from './shell/app-shell.tsx';
export {
  followLink,
  type NavEntry,
  type NavGroup,
  type NavNode,
  type ShellApp,
  type ShellPerson,
} from './shell/navigation.ts';
export type { PhoneTab } from './shell/phone-tabs.tsx';
export { useShell, useShellCreation } from './shell/shell-context.ts';
export { changeView, useViewChanges } from './shell/view-channel.ts';
export { EmptyLine, EmptyState, NoResult } from './states/empty-state.tsx';
export { ErrorState } from './states/error-state.tsx';
export { Illustration } from './states/illustration.tsx';
export { NoPermission } from './states/no-permission.tsx';
export { FormSkeleton, ListSkeleton, PageSkeleton, useDelayed } from './states/skeletons.tsx';
export { LocaleProvider, useText, type Words } from './text/locale.tsx';
export { formatDuration, formatFullMoment, formatMoment, formatTime } from './text/moments.ts';
export { formatBytes, formatNumber, formatShortNumber } from './text/numbers.ts';
export { type AppearanceChoice, type ThemeChoice, themeChoices, useAppearance } from './theme/appearance.tsx';
export { gridParamsOf } from './theme/grid.ts';
export {
  darkPalette,
  isOptionColor,
  lightPalette,
  type Palette,
} from './theme/palette.ts';
export { MortiseProvider, usePalette } from './theme/provider.tsx';
