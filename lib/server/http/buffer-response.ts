import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What is sent in the place of what was made. The status is its own, since whoever made the body may still change that of the response. */
export interface FinishedResponse {
  readonly status: number;
  readonly body: Buffer;
}

/** What is to happen to a response on its way out. */
interface ResponseHooks {
  /** Asked once, when the headers are about to leave: whether to keep back the body until it is whole. */
  readonly wantsBuffer: () => boolean;
  /** Sets the last headers for a whole body, and gives what to send instead. It must not reject. */
  readonly finish: (body: Buffer) => Promise<FinishedResponse>;
  /** Called when the body is whole, however slowly the connection takes it. */
  readonly onEnd: () => void;
}

/**
 * A response whose body can be kept back until it is whole, so that headers can be set which depend on it. Next's handler writes straight to
 * the response that it is given and has no hook for its output, so this subclass is given to `createServer`. Without hooks it is a plain
 * `ServerResponse`.
 */
export class BufferedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  #hooks: ResponseHooks | null = null;
  #state: 'undecided' | 'buffering' | 'passing' = 'undecided';
  readonly #chunks: Buffer[] = [];
  #isWhole = false;
  /** Whether the connection has closed while that was held back; null when nothing is. */
  #heldClose: 'none' | 'due' | null = null;

  /** To be called before anything is written. */
  buffer(hooks: ResponseHooks): void {
    this.#hooks = hooks;
  }

  /**
   * Until `releaseClose`, whoever makes the response does not learn that its reader has gone: Next would stop waiting for its own work, which
   * goes on, and nobody would know for how long.
   */
  holdClose(): void {
    this.#heldClose = 'none';
  }

  releaseClose(): void {
    const isDue = this.#heldClose === 'due';
    this.#heldClose = null;
    if (isDue) this.emit('close');
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event === 'close' && this.#heldClose !== null) {
      this.#heldClose = 'due';
      return true;
    }
    return Reflect.apply(super.emit, this, [event, ...args]);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const [message, headers] = typeof rest[0] === 'string' ? [rest[0], rest[1]] : [undefined, rest[0]];
    this.#setAll(headers as OutgoingHttpHeaders | readonly string[] | undefined);
    this.statusCode = status;
    if (message) this.statusMessage = message;
    if (!this.#isBuffering()) super.writeHead(status);
    return this;
  }

  override flushHeaders(): void {
    if (!this.#isBuffering()) super.flushHeaders();
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.#isBuffering()) return Reflect.apply(super.write, this, [chunk, ...rest]);
    this.#chunks.push(toBuffer(chunk, rest[0]));
    const callback = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (callback) queueMicrotask(callback);
    return true;
  }

  /** Whether the body is whole, sent or not. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  override end(...args: unknown[]): this {
    // Next ends a response a second time where it fails after its answer.
    if (this.#isWhole && this.#state === 'buffering') return this;
    this.#isWhole = true;
    this.#hooks?.onEnd();
    if (!this.#isBuffering()) {
      return Reflect.apply(super.end, this, args);
    }
    const [chunk, encoding] = args;
    if (chunk && typeof chunk !== 'function') this.#chunks.push(toBuffer(chunk, encoding));
    void this.#finish(args.find((each) => typeof each === 'function') as (() => void) | undefined);
    return this;
  }

  async #finish(callback: (() => void) | undefined): Promise<void> {
    const whole = Buffer.concat(this.#chunks);
    const { status, body } = (await this.#hooks?.finish(whole)) ?? { status: this.statusCode, body: whole };
    if (this.destroyed) return;
    this.#state = 'passing';
    this.statusCode = status;
    this.setHeader('Content-Length', body.length);
    this.end(body, callback);
  }

  #isBuffering(): boolean {
    if (this.#state === 'undecided') this.#state = this.#hooks?.wantsBuffer() ? 'buffering' : 'passing';
    return this.#state === 'buffering';
  }

  /** Headers that came with the status are set one by one, or the hooks would not see them. */
  #setAll(headers: OutgoingHttpHeaders | readonly string[] | undefined): void {
    const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value);
  }
}

function pairsOf(headers: readonly string[]): [string, string | undefined][] {
  return headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1]] as [string, string | undefined]] : []));
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return Buffer.from(chunk as Uint8Array);
}
