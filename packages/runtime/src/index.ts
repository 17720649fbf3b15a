export { OpenRecordProvider, useFieldContext, useSteadyFieldContext } from './context/field-context.tsx';
export {
  addressOf,
  mayBuild,
  type Runtime,
  type RuntimeApp,
  RuntimeProvider,
  useRuntime,
} from './context/runtime-context.tsx';
export { formQuery, type RuntimeForm, useForm } from './context/use-form.ts';
export { DeskProvider } from './desk/desk-provider.tsx';
export { DuplicatesProvider } from './duplicates/duplicates-provider.tsx';
export { HomeBlockView } from './home/home-block.tsx';
export { HomeView } from './home/home-view.tsx';
export { useHome } from './home/use-home.ts';
export { BinPage } from './list/bin-page.tsx';
export { ListPage } from './list/list-page.tsx';
export type { Address } from './list/use-list.ts';
export { useOwnChanges } from './live/use-own-changes.ts';
export { MergingProvider } from './merging/merging-provider.tsx';
export { PreviewProvider } from './preview/preview-provider.tsx';
export { CreationProvider } from './record/creation-provider.tsx';
export { PageTrial } from './record/page/use-page.ts';
export { RecordPage } from './record/record-page.tsx';
export { navigationOf } from './shell/navigation-of.ts';
export { favouriteNodes } from './waypoints/favourite-nodes.ts';
export { useWaypoints } from './waypoints/use-waypoints.ts';
