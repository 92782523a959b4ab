import { type RefObject, useEffect } from 'react';
import { heightMessage, readHostMessage } from '@/lib/export/embed-code';

/**
 * Tells the page around how high the frame would like to be, and takes its colours from it. Nobody knows whose page that is:
 * only its own messages count, only those that can do no harm, and what goes to it is no secret.
 */
export function useHostMessages(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element || window.parent === window) return;
    const page = window.parent;
    let told = 0;
    const tell = () => {
      if (element.offsetWidth === 0) return;
      const message = heightMessage(element.offsetWidth);
      if (message.height === told) return;
      told = message.height;
      page.postMessage(message, '*');
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      const message = event.source === page ? readHostMessage(event.data) : null;
      if (message?.type === 'dateline:ask') {
        told = 0;
        tell();
      }
      if (message?.type === 'dateline:theme') setTheme(message.theme);
    };
    const resize = new ResizeObserver(tell);
    resize.observe(element);
    addEventListener('message', onMessage);
    return () => {
      resize.disconnect();
      removeEventListener('message', onMessage);
    };
  }, [root]);
}

function setTheme(theme: 'light' | 'dark' | 'system'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
