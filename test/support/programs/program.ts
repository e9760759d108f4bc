import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Servers of Debian lie where only root looks. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin` };

/** Longer than any test; a server whose test was killed ends by then. */
const mostSeconds = 120;

export function isInstalled(...programs: readonly string[]): boolean {
  return ['timeout', ...programs].every((program) => {
    const found = spawnSync('sh', ['-c', `command -v ${program}`], { env });
    return found.status === 0;
  });
}

export interface RunningProgram {
  /** What it wrote, for the message of a test that fails. */
  output(): string;
  /** Whether it has ended by itself. */
  hasEnded(): boolean;
  /** Ends it, and waits until it has. */
  end(): Promise<void>;
}

/** Starts a server in the foreground; it ends with the test, in any case after two minutes. */
export function startProgram(program: string, args: readonly string[]): RunningProgram {
  const child: ChildProcess = spawn('timeout', ['-k', '5', String(mostSeconds), program, ...args], { env });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let ended = false;
  const closed = new Promise<void>((resolve) => {
    child.on('close', () => {
      ended = true;
      resolve();
    });
  });
  const end = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  return { output: () => output, hasEnded: () => ended, end };
}

/** A port of loopback that is free for UDP and TCP at this moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const udp = createSocket('udp4');
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    const { port } = udp.address();
    const tcp = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      tcp.once('error', () => resolve(false));
      tcp.listen(port, '127.0.0.1', () => resolve(true));
    });
    await new Promise<void>((resolve) => udp.close(() => resolve()));
    if (isFree) {
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
      return port;
    }
  }
  throw new Error('no port is free for both UDP and TCP');
}
