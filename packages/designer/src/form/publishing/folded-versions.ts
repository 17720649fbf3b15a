import { addedOptions, type DefinitionVersion, type FieldCatalog, type FormDraft, type Option } from '@mortise/core';

/** A line of the history: a publication, or several in a row that only added options while people filled in. */
export interface HistoryLine {
  /** Newest first. */
  readonly versions: readonly DefinitionVersion[];
  /** Of a line of several; the oldest first. */
  readonly options: readonly Option[];
}

/** `versions` newest first. One added option alone is a line like any other. */
export function foldedVersions(versions: readonly DefinitionVersion[], catalog: FieldCatalog): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let run: { version: DefinitionVersion; options: readonly Option[] }[] = [];
  const close = () => {
    if (run.length > 1) {
      const options = run.toReversed().flatMap((each) => each.options);
      lines.push({ versions: run.map(({ version }) => version), options });
    } else for (const { version } of run) lines.push({ versions: [version], options: [] });
    run = [];
  };
  for (const [at, version] of versions.entries()) {
    const previous = versions[at + 1];
    const options = previous ? addedOptions(contentOf(previous), contentOf(version), catalog) : null;
    if (options) {
      run.push({ version, options });
      continue;
    }
    close();
    lines.push({ versions: [version], options: [] });
  }
  close();
  return lines;
}

const contentOf = ({ published }: DefinitionVersion) => published as FormDraft;
