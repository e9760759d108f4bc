import { spawn } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  readonly stdin?: string;
  readonly cwd?: string;
}

/** What every run begins with, whatever the environment of the tests is. */
export const bareEnv: NodeJS.ProcessEnv = { LC_ALL: 'C' };

/** The built command as a process of its own, as people and CI jobs run it; for `*.process.test.ts` only. */
export function runProcess(
  args: readonly string[],
  { env = {}, stdin = '', cwd = process.cwd() }: Surroundings = {},
): Promise<Run> {
  const child = spawn(process.execPath, [resolvePath('bin', 'spf-check.js'), ...args], {
    env: { PATH: process.env['PATH'], ...bareEnv, ...env },
    cwd,
  });
  child.stdin.end(stdin);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
