import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

interface Rendered<Value, Props> {
  /** What the hook returned last. */
  readonly value: () => Value;
  readonly rerender: (props: Props) => void;
  readonly unmount: () => void;
}

const roots = new Set<Root>();

afterEach(() => {
  for (const root of roots) act(() => root.unmount());
  roots.clear();
});

/** A hook in a component of its own, in strict mode as in development: effects run, are undone and run again. */
export function renderHook<Value, Props>(hook: (props: Props) => Value, props: Props): Rendered<Value, Props> {
  let latest: { readonly value: Value } | null = null;
  const tell = (value: Value) => {
    latest = { value };
  };
  const { render, unmount } = mount();
  const rerender = (given: Props) =>
    render(
      <StrictMode>
        <Host useIt={hook} given={given} tell={tell} />
      </StrictMode>,
    );
  rerender(props);
  return {
    value: () => {
      if (!latest) throw new Error('The hook has not returned.');
      return latest.value;
    },
    rerender,
    unmount,
  };
}

interface HostProps<Value, Props> {
  readonly useIt: (props: Props) => Value;
  readonly given: Props;
  readonly tell: (value: Value) => void;
}

function Host<Value, Props>({ useIt, given, tell }: HostProps<Value, Props>) {
  tell(useIt(given));
  return null;
}

/** A root in the document, which the end of the test removes. */
export function mount() {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  roots.add(root);
  return {
    container,
    render: (element: React.ReactNode) => act(() => root.render(element)),
    unmount: () => {
      act(() => root.unmount());
      roots.delete(root);
      container.remove();
    },
  };
}
