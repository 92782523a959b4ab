/** The SHA-256 of a text's bytes in UTF-8, in hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
