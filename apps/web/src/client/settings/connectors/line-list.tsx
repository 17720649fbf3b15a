'use client';

import { Icon, IconButton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Labelled } from './labelled.tsx';
import { type Problems, problemsAt } from './problems-at.ts';

interface LineListProps<T> {
  readonly label: string;
  readonly help?: string;
  readonly add: string;
  readonly items: readonly T[];
  readonly blank: T;
  readonly problems: Problems;
  /** Of the list as a whole. */
  readonly problem?: string | undefined;
  readonly onChange: (next: T[]) => void;
  /** The controls of a line. */
  readonly children: (item: T, put: (next: Partial<T>) => void, wrong: Problems) => ReactNode;
}

/** Lines of a few controls each, with a way to add and to remove one; what is wrong with a line stands below it. */
export function LineList<T extends object>(props: LineListProps<T>) {
  const { label, help, add, items, blank, problems, problem, onChange, children } = props;
  const { t } = useText();
  return (
    <Labelled label={label} help={help} problem={problem}>
      {items.map((item, index) => {
        const wrong = problemsAt(problems, String(index));
        const [said] = wrong.values();
        const put = (next: Partial<T>) => onChange(items.with(index, { ...item, ...next }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place while its name is typed.
          <div key={index} className="web-connector-line">
            {children(item, put, wrong)}
            <IconButton
              icon={X}
              iconSize={14}
              label={t({ zh: '移除这一行', en: 'Remove this line' })}
              onClick={() => onChange(items.toSpliced(index, 1))}
            />
            {said && (
              <p className="mo-help mo-danger-text" role="alert">
                {said}
              </p>
            )}
          </div>
        );
      })}
      <Button
        size="small"
        type="dashed"
        icon={<Icon of={Plus} size={14} />}
        onClick={() => onChange([...items, blank])}
      >
        {add}
      </Button>
    </Labelled>
  );
}
