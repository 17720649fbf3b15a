'use client';

import { asksServices, type Issue, type PublishedForm } from '@mortise/core';
import { Icon, useText } from '@mortise/ui';
import { Button, Popover } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { blockOf, draftProblems } from '../document/draft-problems.ts';
import { useOffered } from '../inspector/use-offers.ts';

/** Looks the draft over once the builder pauses, and lists what keeps it from being published. */
export function ProblemsButton({ published }: { published: PublishedForm | null }) {
  const { t } = useText();
  const { store, formId, appId, formKey, forms, optionSets } = useDesigner();
  const draft = useDesignerState((state) => state.history.present);
  const asks = asksServices(draft, catalog);
  const { data: offers } = useOffered(asks);
  const [problems, setProblems] = useState<readonly Issue[]>([]);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    const timer = setTimeout(
      () =>
        setProblems(
          draftProblems(draft, catalog, { id: formId, appId, key: formKey, published, forms, optionSets, offers }),
        ),
      300,
    );
    return () => clearTimeout(timer);
  }, [draft, formId, appId, formKey, published, forms, optionSets, offers]);

  function go(problem: Issue) {
    const id = blockOf(problem);
    setIsOpen(false);
    if (id === null) {
      store.getState().show({ inspector: 'form' });
      return;
    }
    store.getState().select([id]);
    document.querySelector(`[data-block="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  if (problems.length === 0) return null;
  const label = t({
    zh: `${problems.length} 个问题要在发布前处理`,
    en: `${problems.length} problems to settle before publishing`,
  });
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomRight"
      title={label}
      content={
        <div className="mo-problems">
          {problems.map((problem) => (
            <button key={`${problem.path.join('.')} ${problem.code}`} type="button" onClick={() => go(problem)}>
              <Icon of={CircleAlert} size={14} />
              <span>{t(problem.message)}</span>
            </button>
          ))}
        </div>
      }
    >
      <Button type="text" size="small" className="mo-problem-button" aria-label={label}>
        <Icon of={CircleAlert} />
        <span className="mo-num">{problems.length}</span>
      </Button>
    </Popover>
  );
}
