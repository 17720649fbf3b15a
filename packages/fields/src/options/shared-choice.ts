import { type Issue, issue, type OptionRules, setting } from '@mortise/core';
import * as z from 'zod';
import { checkOptions, firstOptions, type Option, Options } from './option.ts';

/** Settings that every choice has beside the look of its own. */
export const choiceSettings = {
  options: Options,
  /** Id of the shared set that `options` are taken from; "" for options of its own. Drawn above the options. */
  optionSet: z.string().meta(setting({ label: { zh: '选项来源', en: 'Where options come from' }, control: 'own' })),
  mayAdd: z.boolean().meta(
    setting({
      label: { zh: '允许填写时新增选项', en: 'Allow adding options while filling in' },
      control: 'switch',
      help: {
        zh: '填写时找不到的选项，能填写的人可以直接新增，立即对所有人生效。公开表单里不能新增',
        en: 'Whoever may fill in the form can add an option that is missing, for everybody at once. Not in public forms',
      },
    }),
  ),
  supplement: z.string().meta(
    setting({
      label: { zh: '「其他」的补充说明写在', en: 'Where “other” is explained' },
      control: 'field',
      kinds: ['text'],
      help: {
        zh: '选中要补充说明的选项时，这个字段出现并且必填',
        en: 'Appears and must be filled in while an option that needs an explanation is picked',
      },
    }),
  ),
  parent: z.string().meta(
    setting({
      label: { zh: '依赖上级选项', en: 'Depends on' },
      control: 'field',
      kinds: ['option'],
      help: { zh: '上级选了什么，决定这里能选什么', en: 'What is picked there decides what can be picked here' },
    }),
  ),
  allowed: z.record(z.string(), z.array(z.string()).max(1000)).meta(
    setting({
      label: { zh: '各上级选项下可选', en: 'Options for each one above' },
      control: 'option-map',
      parentIn: 'parent',
    }),
  ),
};

export const choiceDefaults = {
  options: firstOptions,
  optionSet: '',
  mayAdd: false,
  supplement: '',
  parent: '',
  allowed: {} as Record<string, string[]>,
};

type Choice = typeof choiceDefaults;

/** What every choice says of its options. */
export const choiceParts = {
  sharedOptions: ({ optionSet }: Choice): string | null => optionSet || null,
  optionRules: ({ parent, allowed, supplement, options }: Choice): OptionRules => ({
    parent: parent === '' ? null : { field: parent, allowed },
    supplement: supplement === '' ? null : { field: supplement, options: explained(options).map(({ id }) => id) },
  }),
  takesNewOptions: ({ mayAdd }: Choice): boolean => mayAdd,
  withOption,
  scoreOf: ({ options }: Choice, id: string): number | undefined => options.find((option) => option.id === id)?.score,
};

/** An option above that names none below leaves all of them: there the new one is among them anyway. */
function withOption<C extends Choice>(config: C, option: Option, above: string | null): C {
  const { options, allowed } = config;
  const isThere = options.some(({ id }) => id === option.id);
  const below = above !== null && Object.hasOwn(allowed, above) ? allowed[above] : undefined;
  const isOffered = above === null || below === undefined || below.includes(option.id);
  if (isThere && isOffered) return config;
  return {
    ...config,
    options: isThere ? options : [...options, option],
    allowed: isOffered ? allowed : { ...allowed, [above]: [...(below ?? []), option.id] },
  };
}

const explained = (options: readonly Option[]) => options.filter(({ other }) => other === true);

/** What is wrong with the options, and with an "other" that nothing explains. */
export function checkChoice({ options, supplement }: Choice): Issue[] {
  const [unexplained] = supplement === '' ? explained(options) : [];
  if (!unexplained) return checkOptions(options);
  const { label } = unexplained;
  const [zh, en] = typeof label === 'string' ? [label, label] : [label.zh, label.en];
  return [
    ...checkOptions(options),
    issue(['supplement'], 'required', {
      zh: `「${zh}」要补充说明，选一个文本字段来填写`,
      en: `"${en}" needs an explanation. Choose a text field for it`,
    }),
  ];
}
