import { execFileSync } from 'node:child_process';

/** The command under test is the built one, so a stale `dist/` must never be what the tests see. */
export function setup(): void {
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
}
