/** Far deeper than any definition or condition; far shallower than what would exhaust the stack of the schemas. */
const deepest = 100;

/** Like `JSON.parse`, and throws for nesting that no honest request has: it costs its sender next to nothing. */
export function parseJson(text: string): unknown {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') {
      if (++depth > deepest) throw new SyntaxError('Nested too deeply');
    } else if (character === '}' || character === ']') depth--;
  }
  return JSON.parse(text);
}
