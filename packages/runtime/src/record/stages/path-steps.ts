import { type Field, type Option, type OptionMove, type OptionStay, optionStays } from '@mortise/core';

export interface PathStep {
  readonly option: Option;
  readonly state: 'here' | 'been' | 'passed' | 'ahead';
  readonly stay: OptionStay | null;
}

/**
 * The options of a tracked field in their order, with where the record is and was. An option that is offered no more is a
 * step only where the record is or was there.
 */
export function pathSteps(
  { type, config }: Pick<Field, 'type' | 'config'>,
  moves: readonly OptionMove[],
  current: string | null,
  now: number,
): readonly PathStep[] {
  const options = type.ownOptions?.(config) ?? [];
  const stays = optionStays(moves, current, now);
  const here = options.findIndex(({ id }) => id === current);
  return options.flatMap((option, index): PathStep[] => {
    const stay = stays.get(option.id) ?? null;
    if (option.disabled && !stay) return [];
    if (index === here) return [{ option, stay, state: 'here' }];
    return [{ option, stay, state: stay ? 'been' : index < here ? 'passed' : 'ahead' }];
  });
}
