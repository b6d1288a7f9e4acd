import { parseSync } from 'rolldown/utils';

/** Attributes that people read or hear. */
const READ_OUT =
  /^(title|placeholder|alt|label|legend|summary|hint|description|error|text|aria-(label|description|valuetext|roledescription|placeholder))$/;
/** What stands in these is the same in every language. */
const VERBATIM = ['kbd', 'code', 'style'];

interface Node {
  type: string;
  start: number;
  [member: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every text with letters in it that a component shows without asking for the person's language, with its line. */
export function typedInTexts(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new SyntaxError(`${file} cannot be parsed`, { cause: errors });
  const found: string[] = [];
  const report = ({ start }: Node, words: string) => {
    const line = text.slice(0, start).split('\n').length;
    if (/\p{L}/u.test(words)) found.push(`${file}:${line} ${words.trim()}`);
  };

  /** A text in the place of words, also as one of several, or with something in it. */
  const readWords = (node: unknown): void => {
    if (!isNode(node)) return;
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') report(node, node.value);
        return;
      case 'TemplateLiteral':
        for (const piece of node.quasis as { value: { cooked: string } }[]) report(node, piece.value.cooked);
        return;
      case 'ConditionalExpression':
        readWords(node.consequent);
        readWords(node.alternate);
        return;
      case 'LogicalExpression':
        readWords(node.left);
        readWords(node.right);
        return;
      case 'JSXExpressionContainer':
        readWords(node.expression);
    }
  };

  const walk = (node: Node): void => {
    if (node.type === 'JSXElement') {
      const name = (node.openingElement as { name: { name?: string } }).name.name;
      if (name !== undefined && VERBATIM.includes(name)) return;
    }
    if (node.type === 'JSXText') report(node, String(node.value));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      (node.children as Node[]).forEach(readWords);
    if (node.type === 'JSXAttribute') {
      const { name } = node.name as { name: string };
      if (READ_OUT.test(String(name))) readWords(node.value);
    }
    if (node.type === 'Property') {
      const { name } = node.key as { name?: string };
      if (name !== undefined && READ_OUT.test(name)) readWords(node.value);
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child);
    }
  };
  walk(program as unknown as Node);
  return found;
}
