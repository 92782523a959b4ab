import { createElement, Fragment, type ReactNode } from 'react';
import type { Shape } from '@/lib/paint/shape';

interface ShapesProps {
  readonly shapes: Shape['children'];
  /** Classes of the parts that a style sheet knows. */
  readonly classes?: Readonly<Record<string, string>> | undefined;
}

/** Shapes as elements, in the page's own colours. */
export function Shapes({ shapes, classes }: ShapesProps) {
  return createElement(Fragment, null, ...shapes.map((one) => elementOf(one, classes)));
}

function elementOf(shape: ShapesProps['shapes'][number], classes: ShapesProps['classes']): ReactNode {
  if (!shape || typeof shape === 'string') return shape;
  const { name, attributes, children } = shape;
  const { part, ...own } = attributes;
  const props: object = part ? { ...own, className: classes?.[part] } : own;
  return createElement(name, props, ...children.map((child) => elementOf(child, classes)));
}
