/** What happy-dom adds to the window that it stands for. */
interface Window {
  readonly happyDOM: { setURL(url: string): void };
}
