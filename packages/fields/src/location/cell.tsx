import type { GeoPoint } from '@mortise/core';
import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { coordinates, type location } from './definition.ts';

/** The address where there is one, the coordinates otherwise: a list has no room for both. */
export const Spot = ({ value }: DisplayProps<ConfigOf<typeof location>, GeoPoint>) =>
  value === null ? null : <span title={coordinates(value)}>{value.address ?? coordinates(value)}</span>;
