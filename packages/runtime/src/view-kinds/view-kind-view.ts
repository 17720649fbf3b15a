import type { Values } from '@mortise/core';
import type { ComponentType } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import type { List, ShownView } from '../list/use-list.ts';
import type { Place } from '../list/use-place.ts';

export interface ViewKindProps {
  readonly list: List;
  readonly form: RuntimeForm;
  readonly shown: ShownView;
  /** Opens a new record that starts with these values, by field id. */
  readonly onCreate: (values?: Values) => void;
  /** What the record that is being made starts with. */
  readonly given: Values | null;
  readonly onFailed: (error: unknown) => void;
  /** Where the open record stands among the others. */
  readonly onPlace: (place: Place | null) => void;
}

/** What only this kind has, to be set without knowing what a definition is. */
export interface SettingsProps {
  readonly list: List;
  readonly shown: ShownView;
  /** With all settings of the kind as they are now. */
  readonly onChange: (settings: ShownView['settings']) => void;
}

/** How a kind of view is drawn, the whole page below the app's own frame. */
export interface ViewKindView {
  readonly Desktop: ComponentType<ViewKindProps>;
  readonly Phone: ComponentType<ViewKindProps>;
  /** On a desktop it shows the open record itself. */
  readonly holdsRecord?: boolean;
  /** Fetches what a desktop needs, where that is not there from the start. */
  readonly preload?: () => Promise<unknown>;
}
