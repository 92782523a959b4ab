import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Attributes, also of our own components, whose text a reader sees or hears. */
const SAID =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|title|label|placeholder|legend|summary)$/;
/** Names of file formats are the same in every language. */
const SAME_EVERYWHERE = new Set(['PNG', 'SVG']);

/** Every word that a file of components says by itself, instead of taking it from the catalogue: "line: words". */
export function inlineWords(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: string[] = [];
  const report = (text: string, { start }: Node) => {
    const words = text.trim().replace(/\s+/g, ' ');
    if (!/\p{L}/u.test(words) || SAME_EVERYWHERE.has(words)) return;
    found.push(`${source.slice(0, start).split('\n').length}: ${words}`);
  };
  visit(program as unknown as Node, (node) => {
    if (node.type === 'JSXText') report(String(node.value), node);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as Node[]) {
        if (child.type === 'JSXExpressionContainer') for (const text of textsOf(child.expression)) report(...text);
      }
    }
    if (node.type === 'JSXAttribute' && SAID.test(nameOf(node.name))) {
      const value = node.value as Node | null;
      for (const text of textsOf(value?.type === 'JSXExpressionContainer' ? value.expression : value)) report(...text);
    }
    // What the live region says.
    if (node.type === 'CallExpression' && /^(?:say|announce)$/.test(calleeOf(node))) {
      for (const text of textsOf((node.arguments as Node[])[0])) report(...text);
    }
    // Metadata of a page, and lists that are turned into elements further down.
    if (node.type === 'Property' && /^(?:title|description|label|name|text)$/.test(nameOf(node.key))) {
      for (const [text, at] of textsOf(node.value)) if (/\p{L} \p{L}|^\p{Lu}\p{Ll}/u.test(text)) report(text, at);
    }
  });
  return found;
}

function calleeOf({ callee }: Node): string {
  const node = callee as Node;
  return nameOf(node.type === 'MemberExpression' ? node.property : node);
}

/** The texts that an expression may come to, without those that it only compares or calls something with. */
function textsOf(value: unknown): [text: string, at: Node][] {
  const node = value as Node | null;
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [[node.value, node]] : [];
    case 'TemplateLiteral': {
      const pieces = (node.quasis as Node[]).map((piece): [string, Node] => [
        (piece.value as { cooked: string }).cooked,
        piece,
      ]);
      return [...pieces, ...(node.expressions as Node[]).flatMap(textsOf)];
    }
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.type === 'BinaryExpression' && node.operator !== '+'
        ? []
        : [...textsOf(node.left), ...textsOf(node.right)];
    case 'ArrayExpression':
      return (node.elements as Node[]).flatMap(textsOf);
    case 'CallExpression': {
      // `[a, b].filter(Boolean).join(', ')` says what is in the list; `.map` makes something else of it.
      const callee = node.callee as Node;
      return callee.type === 'MemberExpression' && nameOf(callee.property) !== 'map' ? textsOf(callee.object) : [];
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

/** Every text of two words and more in code that is no component, but for what our own bugs are told with. */
export function inlineProse(path: string, source: string): string[] {
  const { program } = parseSync(path, source, { lang: 'ts' });
  const found: string[] = [];
  visit(program as unknown as Node, (node) => {
    if (node.type === 'ThrowStatement' || node.type === 'ImportDeclaration' || node.type === 'TSLiteralType')
      return false;
    const text = node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : node.value;
    const isText = node.type === 'TemplateElement' || node.type === 'Literal';
    if (isText && typeof text === 'string' && /\p{L}{2,}[,.:;]? \p{L}/u.test(text)) found.push(text);
    return true;
  });
  return found;
}

function nameOf(name: unknown): string {
  const { name: text, value } = name as { name?: unknown; value?: unknown };
  return String(text ?? value ?? '');
}

/** @param enter says false where nothing further down is to be seen */
function visit(node: Node, enter: (node: Node) => unknown): void {
  if (enter(node) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') visit(child as Node, enter);
    }
  }
}
