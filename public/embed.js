// For pages that embed Dateline's maps: gives each frame the height that it asks for. <script src="https://…/embed.js" async></script>
(() => {
  const LEAST = 200;
  const MOST = 1200;
  const script = document.currentScript;
  const site = new URL(script instanceof HTMLScriptElement ? script.src : location.href).origin;
  const frames = () =>
    [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe[src]'))].filter((frame) => {
      const url = new URL(frame.src, location.href);
      return url.origin === site && url.pathname.startsWith('/embed/');
    });

  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== site || typeof data !== 'object' || data === null || data.type !== 'dateline:height') return;
    if (!Number.isInteger(data.height) || data.height < LEAST || data.height > MOST) return;
    const frame = frames().find((each) => each.contentWindow === source);
    if (frame) frame.style.height = `${data.height}px`;
  });
  // A frame that was here before this script has spoken already.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'dateline:ask' }, site);
})();
