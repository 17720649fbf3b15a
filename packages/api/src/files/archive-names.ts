/**
 * Names of files that stand side by side in an archive and unpack on every system: without folders and signs that some
 * system forbids, and numbered where two would be one, also to a system that does not tell capitals.
 */
export function archiveNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    const stem = plain.replace(extension, '');
    let free = plain;
    for (let number = 2; taken.has(asSystemsSee(free)); number++)
      free = `${stem} (${number})${plain.slice(stem.length)}`;
    taken.add(asSystemsSee(free));
    return free;
  });
}

/** Of what follows a name; a name that is all extension (".env") has none. */
const extension = /(?<=.)\.[^.]{1,12}$/;

/** The last part of a path, with what cannot stand in a name of a file replaced. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .trim();
  return plain === '' ? 'file' : plain;
}

const asSystemsSee = (name: string) => name.normalize('NFC').toLowerCase();
