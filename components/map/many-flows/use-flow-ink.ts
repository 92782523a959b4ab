import { useStyled } from '../use-styled';

interface FlowInk {
  readonly ink: string;
  /** Beside the strongest. */
  readonly paper: string;
}

/** The colours of flows as theme, contrast and the system's own colours have it now. */
export const useFlowInk = (element: HTMLElement): FlowInk | null => useStyled(element, readInk);

function readInk(element: HTMLElement): FlowInk {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string) => {
    probe.style.backgroundColor = name;
    return getComputedStyle(probe).backgroundColor;
  };
  probe.style.forcedColorAdjust = 'none';
  const forced = matchMedia('(forced-colors: active)').matches;
  const ink = { ink: colour(forced ? 'CanvasText' : 'var(--ink)'), paper: colour(forced ? 'Canvas' : 'var(--land)') };
  probe.remove();
  return ink;
}
