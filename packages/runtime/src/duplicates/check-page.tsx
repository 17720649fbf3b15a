'use client';

import type { Answer } from '@mortise/api/client';
import { EmptyLine, FormSkeleton, NoPermission, NoResult, PageHead, useText } from '@mortise/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { NotLoaded } from '../context/not-loaded.tsx';
import { addressOf, useRuntime } from '../context/runtime-context.tsx';
import { MergeFound } from '../merging/merge-found.tsx';
import { DuplicateList } from './duplicate-list.tsx';

type Asked = Answer<'GET /apps/:id/duplicate-inputs'>[number];
type Result = Answer<'POST /apps/:id/duplicates'>[number];

/** Who has this name or number already, before anybody fills in a form. */
export function CheckPage() {
  const { t } = useText();
  const { api, app } = useRuntime();
  const inputs = useQuery({
    queryKey: ['duplicate-inputs', app.id],
    queryFn: () => api.call('GET /apps/:id/duplicate-inputs', { params: { id: app.id } }),
  });
  return (
    <div className="rt-duplicate-check">
      <PageHead title={t({ zh: '查重', en: 'Duplicate check' })} />
      <div className="rt-duplicate-check-scroll">
        {inputs.error ? (
          <NotLoaded
            title={t({ zh: '查重没有加载出来', en: "Couldn't load the check" })}
            error={inputs.error}
            onRetry={() => void inputs.refetch()}
          />
        ) : !inputs.data ? (
          <FormSkeleton fields={3} />
        ) : inputs.data.length === 0 ? (
          <NoPermission
            title={t({ zh: '这里没有可查的内容', en: 'There is nothing to check here' })}
            reason={t({
              zh: '应用没有查重规则，或没有一条向你开放',
              en: 'The app has no duplicate rules, or none that is open to you',
            })}
          />
        ) : (
          <Check inputs={inputs.data} />
        )}
      </div>
    </div>
  );
}

function Check({ inputs }: { readonly inputs: readonly Asked[] }) {
  const { t } = useText();
  const { api, app } = useRuntime();
  const id = useId();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const check = useMutation({
    mutationFn: () => api.call('POST /apps/:id/duplicates', { params: { id: app.id }, body: { said } }),
  });
  const isEmpty = Object.values(said).every((text) => text.trim() === '');
  const [first] = inputs;
  return (
    <>
      <form
        className="rt-duplicate-check-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) check.mutate();
        }}
      >
        <p className="mo-ink-2">
          {t({
            zh: '填一项或几项，查它们是否已在系统里。写法不同也能查到',
            en: 'Enter one or more to see whether they are here already, however they are written',
          })}
        </p>
        {inputs.map((input) => (
          <div key={input.id}>
            <label className="mo-label" htmlFor={`${id} ${input.id}`}>
              {t(input.label)}
            </label>
            <Input
              id={`${id} ${input.id}`}
              autoFocus={input === first}
              maxLength={200}
              allowClear
              value={said[input.id] ?? ''}
              onChange={({ target }) => setSaid({ ...said, [input.id]: target.value })}
            />
          </div>
        ))}
        <Button type="primary" htmlType="submit" loading={check.isPending} disabled={isEmpty}>
          {t({ zh: '查重', en: 'Check' })}
        </Button>
      </form>
      <div aria-live="polite">
        {check.error && (
          <NotLoaded
            title={t({ zh: '没有查成', en: 'The check failed' })}
            error={check.error}
            onRetry={() => check.mutate()}
          />
        )}
        {check.data && !check.isPending && <Results results={check.data} onMerged={() => check.mutate()} />}
      </div>
    </>
  );
}

function Results({ results, onMerged }: { readonly results: readonly Result[]; readonly onMerged: () => void }) {
  const { t } = useText();
  const found = results.filter(({ duplicates }) => duplicates.length > 0);
  const lacking = results.filter((result) => result.lacking.length > 0);
  const named = ({ duplicates }: Result) => duplicates.map((one) => ({ ...one, formName: t(one.formName) }));
  const isAsked = results.some((result) => result.lacking.length === 0);
  return (
    <>
      {found.map((result) => (
        <section key={result.ruleId} className="rt-duplicate-check-found">
          <h2>{t(result.name)}</h2>
          <DuplicateList duplicates={named(result)} />
          {formsOf(result).map((formId) => (
            <MergeFound key={formId} formId={formId} duplicates={named(result)} onMerged={onMerged} />
          ))}
          {result.more && (
            <p className="mo-ink-3">{t({ zh: '还有更多，没有列出', en: 'There are more than these' })}</p>
          )}
        </section>
      ))}
      {found.length === 0 && isAsked && (
        <NoResult
          title={t({ zh: '没有找到重复', en: 'Nothing like it is here' })}
          hint={t({ zh: '新建时还会再查一次', en: 'Creating it asks once more' })}
        >
          <Creations />
        </NoResult>
      )}
      {lacking.map((result) => (
        <EmptyLine key={result.ruleId}>
          {t({
            zh: `「${t(result.name)}」还要填${result.lacking.map((label) => `「${t(label)}」`).join('、')}才能查`,
            en: `${t(result.name)} needs ${result.lacking.map(t).join(', ')} as well`,
          })}
        </EmptyLine>
      ))}
    </>
  );
}

const formsOf = ({ duplicates }: Result) => [...new Set(duplicates.flatMap(({ formId }) => formId ?? []))];

/** The way on where nothing was found. */
function Creations() {
  const { t } = useText();
  const runtime = useRuntime();
  return runtime.app.forms
    .filter(({ id }) => runtime.app.duplicateForms.includes(id))
    .map(({ id, name }) => (
      <Button key={id} onClick={() => runtime.navigate(`${addressOf(runtime, id)}?record=new`)}>
        {t({ zh: `新建${t(name)}`, en: `New ${t(name)}` })}
      </Button>
    ));
}
