type Value = string | number | null | undefined | false;

/** An element of SVG text. Attributes are escaped here; children are elements or escaped words already. */
export function el(name: string, attributes: Readonly<Record<string, Value>>, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    open += ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`;
  }
  const inside = children.join('');
  return inside ? `${open}>${inside}</${name}>` : `${open}/>`;
}

/** Two decimals: an opacity needs both, a pixel one. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also drops what XML 1.0 cannot hold in any spelling. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
