import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { listed } from '../options/option-values.ts';
import { type Ids, idsOf } from '../picking/ids.ts';
import { shownTitle } from '../picking/shown-title.ts';
import type { department } from './definition.ts';
import { shownPath } from './path.ts';

type Props = DisplayProps<ConfigOf<typeof department>, Ids>;

export const Departments = (props: Props) => <>{named(props)}</>;
export const Cell = (props: Props) => <span title={named(props)}>{named(props)}</span>;

const named = ({ value, config, context: { locale, titleOf } }: Props) =>
  listed(
    idsOf(value).map((id) => {
      const title = titleOf(id);
      return title ? shownPath(title, config.showPath) : shownTitle(title, locale);
    }),
    locale,
  );
