import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { logProblem } from '../log-problem';
import { faultLine } from './fault-answer';

/** A finished answer before it leaves: headers are still to be set on the response itself. */
export interface Held {
  readonly body: Buffer;
}

/**
 * Keeps back what is written to a response until it is whole, when `wanted` says so as its headers are about to leave; then `finish`
 * sets the last headers and gives what is to be sent. Anything else goes out as it is written.
 */
export function holdBody(
  response: ServerResponse,
  wanted: () => boolean,
  finish: (held: Held) => Promise<Buffer>,
): void {
  const chunks: Buffer[] = [];
  let state: 'open' | 'holding' | 'passing' = 'open';
  const { writeHead, write, end, flushHeaders } = response;

  const decide = () => {
    if (state === 'open') state = wanted() ? 'holding' : 'passing';
    return state === 'holding';
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const [message, headers] = typeof rest[0] === 'string' ? [rest[0], rest[1]] : [undefined, rest[0]];
    setHeaders(response, headers as OutgoingHttpHeaders | readonly string[] | undefined);
    response.statusCode = status;
    if (message) response.statusMessage = message;
    if (!decide()) writeHead.call(response, status);
    return response;
  }) as ServerResponse['writeHead'];

  response.flushHeaders = () => {
    if (!decide()) flushHeaders.call(response);
  };

  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!decide()) return Reflect.apply(write, response, [chunk, ...rest]);
    chunks.push(toBuffer(chunk, rest[0]));
    const callback = rest.find((item) => typeof item === 'function') as (() => void) | undefined;
    if (callback) queueMicrotask(callback);
    return true;
  }) as ServerResponse['write'];

  response.end = ((...args: unknown[]) => {
    const [chunk] = args;
    if (!decide()) return Reflect.apply(end, response, args);
    if (chunk && typeof chunk !== 'function') chunks.push(toBuffer(chunk, args[1]));
    const callback = args.find((item) => typeof item === 'function') as (() => void) | undefined;
    const send = (body: Buffer) => {
      if (response.destroyed) return;
      Object.assign(response, { writeHead, write, end, flushHeaders });
      response.setHeader('Content-Length', body.length);
      end.call(response, body, callback as never);
    };
    const body = Buffer.concat(chunks);
    finish({ body }).then(send, (error: unknown) => {
      logProblem('An answer could not be prepared', error);
      response.statusCode = 500;
      send(faultLine(response));
    });
    return response;
  }) as ServerResponse['end'];
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return Buffer.from(chunk as Uint8Array);
}

function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders | readonly string[] | undefined): void {
  if (!headers) return;
  if (Array.isArray(headers)) {
    for (let i = 0; i + 1 < headers.length; i += 2) response.setHeader(headers[i], headers[i + 1]);
    return;
  }
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
}
