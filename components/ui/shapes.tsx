import { createElement, Fragment, type ReactElement } from 'react';
import type { Shape } from '@/lib/paint/shape';

interface ShapesProps {
  readonly shapes: readonly Shape[];
  /** Classes of the parts that a style sheet knows. */
  readonly classes?: Readonly<Record<string, string>> | undefined;
}

/** Shapes as elements, in the page's own colours. */
export function Shapes({ shapes, classes }: ShapesProps) {
  return createElement(Fragment, null, ...shapes.map((one) => elementOf(one, classes)));
}

function elementOf({ name, attributes, children }: Shape, classes: ShapesProps['classes']): ReactElement {
  const props: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'part') props.className = classes?.[value];
    else props[propOf(key)] = value;
  }
  return createElement(
    name,
    props,
    ...children.map((child) => (typeof child === 'string' ? child : elementOf(child, classes))),
  );
}

/** React has its own names for SVG's attributes. */
const propOf = (name: string): string =>
  name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
