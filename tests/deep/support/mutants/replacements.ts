/** A node of the syntax tree as ESTree has it, read by shape. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Replacement {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BINARY: Record<string, readonly (readonly [operator: string, text: string])[]> = {
  '<': [
    ['boundary', '<='],
    ['negate', '>='],
  ],
  '<=': [
    ['boundary', '<'],
    ['negate', '>'],
  ],
  '>': [
    ['boundary', '>='],
    ['negate', '<='],
  ],
  '>=': [
    ['boundary', '>'],
    ['negate', '<'],
  ],
  '===': [['negate', '!==']],
  '!==': [['negate', '===']],
  '+': [['arithmetic', '-']],
  '-': [['arithmetic', '+']],
  '*': [['arithmetic', '/']],
  '/': [['arithmetic', '*']],
  '%': [['arithmetic', '*']],
  '**': [['arithmetic', '*']],
  '<<': [['arithmetic', '>>']],
  '>>': [['arithmetic', '<<']],
  '>>>': [['arithmetic', '<<']],
  '&': [['arithmetic', '|']],
  '|': [['arithmetic', '&']],
  '^': [['arithmetic', '&']],
  '&&': [['logic', '||']],
  '||': [['logic', '&&']],
  '??': [['logic', '&&']],
  '+=': [['arithmetic', '-=']],
  '-=': [['arithmetic', '+=']],
  '*=': [['arithmetic', '/=']],
  '/=': [['arithmetic', '*=']],
  '^=': [['arithmetic', '&=']],
  '??=': [['logic', '&&=']],
};

/** Calls that are left out: what they are called on is what they would give, more or less. */
const LEFT_OUT = new Set([
  'filter',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'slice',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'normalize',
  'flat',
]);
const SWAPPED: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  find: 'findLast',
  findLast: 'find',
};

/** Whatever may stand in this node's place: the usual operators of mutation testing. */
export function replacementsOf(node: SyntaxNode, parents: readonly SyntaxNode[], source: string): Replacement[] {
  const { start, end } = node;
  const found: Replacement[] = [];
  const put = (operator: string, text: string, from = start, to = end) =>
    void found.push({ operator, text, start: from, end: to });
  const part = (name: string) => node[name] as SyntaxNode;
  const between = (from: number, to: number, text: string) => from + source.slice(from, to).indexOf(text);
  const textOf = (one: SyntaxNode) => source.slice(one.start, one.end);
  const [parent] = parents;

  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const symbol = String(node.operator);
      const left = part('left');
      const right = part('right');
      if (symbol.startsWith('+') && (isText(left) || isText(right))) break;
      const at = between(left.end, right.start, symbol);
      for (const [operator, text] of BINARY[symbol] ?? []) put(operator, text, at, at + symbol.length);
      break;
    }
    case 'UnaryExpression':
      if (['!', '-', '~'].includes(String(node.operator))) put('negate', `(${textOf(part('argument'))})`);
      break;
    case 'UpdateExpression': {
      const other = node.operator === '++' ? '--' : '++';
      put('arithmetic', node.prefix ? other + textOf(part('argument')) : textOf(part('argument')) + other);
      break;
    }
    case 'IfStatement':
    case 'ConditionalExpression':
      put('always', 'true', part('test').start, part('test').end);
      put('never', 'false', part('test').start, part('test').end);
      break;
    case 'WhileStatement':
      put('never', 'false', part('test').start, part('test').end);
      break;
    case 'ForStatement':
      if (node.test) put('never', 'false', part('test').start, part('test').end);
      break;
    case 'ExpressionStatement':
      // `super()` and directives must stand.
      if (!node.directive && !textOf(node).startsWith('super(')) put('leave-out', ';');
      break;
    case 'ReturnStatement':
      if (node.argument) put('return', 'return undefined;');
      break;
    case 'BreakStatement':
    case 'ContinueStatement':
      if (parent?.type !== 'SwitchCase') put('leave-out', ';');
      break;
    case 'ArrowFunctionExpression':
      if (part('body').type !== 'BlockStatement') put('return', 'undefined', part('body').start, part('body').end);
      break;
    case 'Literal':
      literal();
      break;
    case 'TemplateLiteral':
      if (parent?.type !== 'TaggedTemplateExpression') put('literal', '``');
      break;
    case 'ArrayExpression':
      put('empty', (node.elements as unknown[]).length > 0 ? '[]' : "['mutant']");
      break;
    case 'ObjectExpression':
      if ((node.properties as unknown[]).length > 0) put('empty', '({})');
      break;
    case 'SpreadElement':
      // With the comma after it, or the one before.
      put('spread', parent?.type === 'ObjectExpression' ? '...{}' : '...[]');
      break;
    case 'MemberExpression':
      if (node.optional) {
        const at = between(part('object').end, part('property').start, '?.');
        put('optional', node.computed ? '' : '.', at, at + 2);
      }
      break;
    case 'CallExpression':
      call();
      break;
  }
  return found;

  function literal(): void {
    // A key, a name of a type or a directive is no value.
    if (parent?.type === 'Property' && parent.key === node && !parent.computed) return;
    if (parent?.type === 'ExpressionStatement') return;
    const { value } = node;
    if (node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      const again = (operator: string, text: string) => put(operator, `/${text}/${flags}`);
      if (pattern.startsWith('^')) again('from-start', pattern.slice(1));
      if (pattern.endsWith('$')) again('to-end', pattern.slice(0, -1));
      if (pattern.includes('[^')) again('negate', pattern.replace('[^', '['));
      else if (pattern.includes('[')) again('negate', pattern.replace('[', '[^'));
    } else if (typeof value === 'boolean') put('literal', String(!value));
    else if (node.bigint) put('literal', `${BigInt(String(node.bigint)) + 1n}n`);
    else if (typeof value === 'number')
      put('literal', value === 0 ? '1' : Number.isInteger(value) ? `${value + 1}` : `(${value} * 1.1)`);
    else if (typeof value === 'string') put('literal', value === '' ? "'mutant'" : "''");
  }

  function call(): void {
    const callee = part('callee');
    if (callee.type !== 'MemberExpression' || callee.computed) return;
    const property = callee.property as SyntaxNode;
    const name = String(property.name);
    const other = Object.hasOwn(SWAPPED, name) ? SWAPPED[name] : undefined;
    if (other) put('swap', other, property.start, property.end);
    if (LEFT_OUT.has(name)) put('leave-out', textOf(callee.object as SyntaxNode));
  }
}

/** Whether `+` beside it joins texts, as far as one can see. */
function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}
