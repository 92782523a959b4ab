import { type RefObject, useEffect } from 'react';
import { heightMessage, readThemeMessage } from '@/lib/export/embed-messages';

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
      const message = heightMessage(element.clientWidth);
      if (element.clientWidth === 0 || message.height === told) return;
      told = message.height;
      page.postMessage(message, '*');
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== page) return;
      const message = readThemeMessage(event.data);
      if (!message) return;
      if (message.theme === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = message.theme;
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
