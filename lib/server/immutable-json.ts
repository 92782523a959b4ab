import { textResponse } from './text-response';

/** A part of the base map that is made when it is asked for, under an address that changes with its content; 404 where there is none. */
export function immutableJson(text: string | null): Response {
  if (text === null) return textResponse(404, 'There is no such part of the map.');
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
