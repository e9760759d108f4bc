import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The JSON that a program prints. */
function jsonOf(command: string, args: readonly string[]): unknown {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** What the package may hold: the bundle, the declarations, and what people read. */
const allowed = [
  /^bin\/spf-check\.js$/,
  /^dist\/[\w.-]+\.js$/,
  /^dist\/THIRD-PARTY-LICENSES\.txt$/,
  /^dist\/types\/[\w./-]+\.d\.ts$/,
  /^schema\/[\w.-]+\.json$/,
  /^(?:CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
];

describe('the package', () => {
  it('holds what it should and nothing else', () => {
    const [packed] = jsonOf('npm', ['pack', '--dry-run', '--json', '--offline', '--ignore-scripts']) as [
      { files: { path: string }[]; size: number },
    ];
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const path of [
      'bin/spf-check.js',
      'dist/main.js',
      'dist/index.js',
      'dist/THIRD-PARTY-LICENSES.txt',
      'LICENSE',
      'README.md',
    ])
      expect(paths).toContain(path);
    expect(packed.size).toBeLessThan(2 * 1024 * 1024);
  });

  it('tells what it is made of, each with its hash', () => {
    const sbom = jsonOf('bash', ['.github/sbom.sh']) as {
      components: { name: string; version: string; hashes?: { alg: string }[] }[];
    };
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const atRunTime = Object.entries<{ dev?: boolean }>(packages).filter(
      ([path, { dev }]) => path !== '' && dev !== true,
    );
    expect(sbom.components).toHaveLength(atRunTime.length);
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [name, version] of Object.entries(dependencies))
      expect(sbom.components).toContainEqual(expect.objectContaining({ name, version }));
    for (const { name, hashes = [] } of sbom.components)
      expect(
        hashes.map(({ alg }) => alg),
        name,
      ).toContain('SHA-512');
  });
});
