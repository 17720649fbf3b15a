/**
 * Names of files that stand side by side in an archive and unpack on every system: without folders and signs that some
 * system forbids, and numbered where two would be one, also to a system that does not tell capitals.
 */
export function archiveNames(names: readonly string[]): string[] {
  const nameIn = archiveNamer();
  return names.map((name) => nameIn(name));
}

/** The same one by one, where an archive is made while its files are found; `folder` is a plain name, or none. */
export function archiveNamer(): (name: string, folder?: string) => string {
  const taken = new Set<string>();
  // Where a thousand files bear one name, each would else be tried under all numbers before its own.
  const next = new Map<string, number>();
  return (name, folder) => {
    const plain = folder === undefined ? plainName(name) : `${folder}/${plainName(name)}`;
    const stem = plain.replace(extension, '');
    const seen = asSystemsSee(plain);
    let free = plain;
    let number = next.get(seen) ?? 2;
    for (; taken.has(asSystemsSee(free)); number++) free = `${stem} (${number})${plain.slice(stem.length)}`;
    next.set(seen, number);
    taken.add(asSystemsSee(free));
    return free;
  };
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
