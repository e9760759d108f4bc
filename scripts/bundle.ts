import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Makes `dist` anew from the sources, without the declarations; tells only what goes wrong. */
export function bundle(): void {
  execFileSync(process.execPath, [join('node_modules', 'rolldown', 'bin', 'cli.mjs'), '-c', '--logLevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
