'use client';

import { Icon, IconButton, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { ArrowLeft, ArrowRight, Plus, X } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';

/** Something there and something here that belong together, by their ids; "" for what is not chosen yet. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface PairSide {
  readonly side: keyof Pair;
  readonly label: string;
  readonly optionsOf: (pair: Pair) => readonly { readonly value: string; readonly label: string }[];
  /** Shown where there is nothing to choose. */
  readonly none?: string;
  /** Nothing to choose before the other side is chosen. */
  readonly waits?: boolean;
}

interface PairRowsProps {
  readonly pairs: readonly Pair[];
  /** As they stand from left to right. */
  readonly sides: readonly [PairSide, PairSide];
  readonly add: string;
  readonly onChange: (next: readonly Pair[]) => void;
}

/** Lines of two lists with an arrow between them, from where a value is taken to where it goes. */
export function PairRows({ pairs, sides, add, onChange }: PairRowsProps) {
  const { t } = useText();
  const put = (index: number, next: Pair) => onChange(pairs.map((pair, at) => (at === index ? next : pair)));
  const arrow: ReactNode = <Icon of={sides[0].side === 'from' ? ArrowRight : ArrowLeft} size={14} />;
  return (
    <>
      {pairs.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may say the same while they are chosen.
        <div key={index} className="mo-fill-rule">
          {sides.map(({ side, label, optionsOf, none, waits }, place) => (
            <Fragment key={side}>
              {place === 1 && arrow}
              <Select
                size="small"
                aria-label={label}
                showSearch={{ optionFilterProp: 'label' }}
                value={pair[side] || null}
                placeholder={label}
                disabled={waits === true && pair[side === 'from' ? 'to' : 'from'] === ''}
                options={[...optionsOf(pair)]}
                {...(none ? { notFoundContent: none } : {})}
                onChange={(next) => put(index, { ...pair, [side]: next ?? '' })}
              />
            </Fragment>
          ))}
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '移除这一行', en: 'Remove this line' })}
            onClick={() => onChange(pairs.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        icon={<Plus size={14} />}
        onClick={() => onChange([...pairs, { from: '', to: '' }])}
      >
        {add}
      </Button>
    </>
  );
}
