import type { FormulaFunction } from '../../function.ts';
import { decodeuri } from './decodeuri.ts';
import { decodeuricomponent } from './decodeuricomponent.ts';
import { distance } from './distance.ts';
import { encodeuri } from './encodeuri.ts';
import { encodeuricomponent } from './encodeuricomponent.ts';
import { filter } from './filter.ts';
import { first } from './first.ts';
import { indexFunction } from './index-function.ts';
import { last } from './last.ts';
import { list } from './list.ts';
import { lookup } from './lookup.ts';
import { match } from './match.ts';
import { place } from './place.ts';
import { sort } from './sort.ts';
import { uuid } from './uuid.ts';

/** In the order of the editor's list. */
export const advancedFunctions: readonly FormulaFunction[] = [
  list,
  indexFunction,
  first,
  last,
  match,
  lookup,
  filter,
  sort,
  uuid,
  place,
  distance,
  encodeuri,
  encodeuricomponent,
  decodeuri,
  decodeuricomponent,
];
