/** Next's own inline data, which the page's policy lets in by hash: JSON, in which `<` stands as an escape. */
const DATA = /<script>(?:\(?self\.__next_f|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g;
const JSON_LD = /<script type="application\/ld\+json">[^<]*<\/script>/g;

/** Whether some of a text stands in a page as markup: raw, with what could end an element's or an attribute's text. */
export function isMarkup(html: string, payload: string): boolean {
  if (!/[<"']/.test(payload)) return false;
  if (/</.test(payload)) return html.includes(payload.slice(payload.indexOf('<')));
  const rest = html.replace(DATA, '').replace(JSON_LD, '');
  // In text between tags a quote is a letter; only inside a tag it ends something.
  return [...rest.matchAll(/<[a-z][^<>]*>/gi)].some(([tag]) => tag.includes(payload));
}
