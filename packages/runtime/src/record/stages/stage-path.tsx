'use client';

import { blockName, type Field, type OptionMove } from '@mortise/core';
import { formatDuration, formatFullMoment, Icon, useText } from '@mortise/ui';
import { Tooltip } from 'antd';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { type PathStep, pathSteps } from './path-steps.ts';

const minute = 60_000;

interface StagePathProps {
  readonly field: Field;
  readonly current: string | null;
  /** Null while they are read: the path stands, the times come. */
  readonly moves: readonly OptionMove[] | null;
  /** Null: it stays where it is. */
  readonly onMove: ((option: string) => void) | null;
}

/** The options of one field as steps, with the time in each. A click moves the record there. */
export function StagePath({ field, current, moves, onMove }: StagePathProps) {
  const { t } = useText();
  const steps = pathSteps(field, moves ?? [], current, Date.now());
  const list = useRef<HTMLOListElement>(null);
  // On a narrow screen the steps run out of sight; the one that counts is brought into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another place.
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[data-state="here"]');
    if (here && list.current) list.current.scrollLeft = here.offsetLeft - list.current.clientWidth / 3;
  }, [current]);
  return (
    <ol ref={list} className="mo-stages" aria-label={t(blockName(field.block, field.type))}>
      {steps.map((step) => (
        <Step key={step.option.id} step={step} onMove={onMove} />
      ))}
    </ol>
  );
}

function Step({ step, onMove }: { readonly step: PathStep; readonly onMove: StagePathProps['onMove'] }) {
  const { t, locale } = useText();
  const { timeZone } = useRuntime();
  const { option, state, stay } = step;
  const label = t(option.label);
  // Seconds say nothing about a stage.
  const time = stay?.lasted == null || stay.lasted < minute ? null : formatDuration(stay.lasted, locale, 1);
  const since =
    stay?.since == null
      ? null
      : t({
          zh: `${formatFullMoment(stay.since, timeZone)} 进入`,
          en: `Since ${formatFullMoment(stay.since, timeZone)}`,
        });
  const lasted =
    stay?.lasted == null
      ? null
      : t({ zh: `停留 ${formatDuration(stay.lasted, locale)}`, en: `for ${formatDuration(stay.lasted, locale)}` });
  const facts = [since, lasted].filter((fact) => fact !== null).join(t({ zh: '，', en: ', ' }));
  const hint = [
    facts,
    ...(onMove && state !== 'here' ? [t({ zh: `点击移到${label}`, en: `Click to move to ${label}` })] : []),
  ]
    .filter((part) => part !== '')
    .join(t({ zh: '。', en: '. ' }));
  return (
    <li data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
      <Tooltip title={hint} mouseEnterDelay={0.4}>
        <button
          type="button"
          className="mo-stage"
          disabled={onMove === null && state !== 'here'}
          aria-label={[label, ...(time === null ? [] : [time])].join(' ')}
          onClick={() => state !== 'here' && onMove?.(option.id)}
        >
          {state === 'been' && <Icon of={Check} size={12} />}
          <span className="mo-cut">{label}</span>
          {time !== null && <span className="mo-stage-time mo-num">{time}</span>}
        </button>
      </Tooltip>
    </li>
  );
}
