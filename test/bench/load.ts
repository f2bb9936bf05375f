// The clients, in a process of their own: as many keep-alive connections as asked, each sending its next request when answered.
import { connect, type Socket } from 'node:net';

export interface Orders {
  port: number;
  concurrency: number;
  requests: { method: 'GET' | 'POST'; path: string; body?: string }[];
}

export interface Load {
  seconds: number;
  /** answers by status */
  statuses: Record<string, number>;
  /** milliseconds */
  latency: { p50: number; p95: number; p99: number };
}

process.channel!.ref();
process.on('message', (orders: Orders) => void run(orders).then((load) => process.send!(load)));

async function run({ port, concurrency, requests }: Orders): Promise<Load> {
  const bytes = requests.map(({ method, path, body }) => Buffer.from(head(method, path, port, body)));
  const lines = await Promise.all(Array.from({ length: Math.min(concurrency, bytes.length) }, () => Line.open(port)));
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      while (next < bytes.length) {
        const sent = performance.now();
        const status = await line.ask(bytes[next++]!);
        times.push(performance.now() - sent);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const line of lines) line.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { seconds, statuses, latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) } };
}

/** Headers as browsers send them. */
function head(method: string, path: string, port: number, body = ''): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: keep-alive',
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Language: ja,en;q=0.8',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Mode: navigate',
    ...(body ? ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${Buffer.byteLength(body)}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** One connection; reads no more of an answer than its status and where it ends, so that the clients take little of the machine. */
class Line {
  #input: Buffer = Buffer.alloc(0);
  #answered: ((status: number) => void) | null = null;
  #broken: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', (error) => this.#broken?.(error));
    socket.on('close', () => this.#broken?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  ask(bytes: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#broken = reject;
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.#broken = null;
    this.socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#input = this.#input.length === 0 ? chunk : Buffer.concat([this.#input, chunk]);
    const end = this.#input.indexOf('\r\n\r\n');
    if (end < 0) return;
    const text = this.#input.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) this.#broken?.(new Error(`an answer without a length: ${text}`));
    else if (this.#input.length >= end + 4 + length) {
      this.#input = this.#input.subarray(end + 4 + length);
      this.#answered?.(Number(text.slice(9, 12)));
    }
  }
}
