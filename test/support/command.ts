import { spawn } from 'node:child_process';
import { join, resolve as resolvePath } from 'node:path';
import { answersOf } from './dns/reply.js';
import { startDnsServer } from './dns/server.js';
import { fixtureZone } from './dns/zones.js';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly elapsedMs: number;
}

/** The built command as a process of its own, as people and CI jobs run it. */
export function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  stdin = '',
  cwd = process.cwd(),
): Promise<Run> {
  const startedAt = performance.now();
  const base = { PATH: process.env['PATH'], LC_ALL: 'C' };
  const child = spawn(process.execPath, [resolvePath('bin', 'spf-check.js'), ...args], {
    env: { ...base, ...env },
    cwd,
  });
  child.stdin.end(stdin);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr, elapsedMs: performance.now() - startedAt }));
  });
}

/** The fixture zone as the options that answer from it. */
export const zone = (name: string): string[] => ['--zone', join('fixtures', 'zones', `${name}.zone`)];

/** A name server on loopback that answers from a fixture zone. */
export async function withLoopback<T>(name: string, use: (server: string) => Promise<T>): Promise<T> {
  const server = await startDnsServer({ answer: answersOf(fixtureZone(name)) });
  try {
    return await use(`127.0.0.1:${server.port}`);
  } finally {
    await server.close();
  }
}
