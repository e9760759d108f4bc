import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock: { lockfileVersion: number; packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('what is installed', () => {
  it('has a hash for every entry of the lockfile, those of other systems too', () => {
    expect(locked.length).toBeGreaterThan(100);
    const without = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('comes from whatever registry the person who installs it has set', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('is the version that the manifest says, to the last digit', () => {
    for (const kind of ['dependencies', 'devDependencies'])
      for (const [name, version] of Object.entries<string>(manifest[kind])) {
        expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
        expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
      }
  });

  it('runs nothing at the installation of what the program is made of', () => {
    const atRunTime = locked.filter(([, { dev }]) => dev !== true);
    expect(atRunTime.length).toBeGreaterThan(Object.keys(manifest.dependencies).length - 1);
    expect(atRunTime.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const folder = join('.github', 'workflows');
const workflows = readdirSync(folder).map((name) => [name, parse(readFileSync(join(folder, name), 'utf8'))] as const);
const stepsOf = (workflow: { jobs: Record<string, { steps: Step[] }> }): Step[] =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe.each(workflows)('the workflow %s', (_name, workflow) => {
  it('names every action by a commit', () => {
    for (const { uses } of stepsOf(workflow)) if (uses !== undefined) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  });

  it('may do no more than it has to, and leaves no credentials behind', () => {
    expect(Object.values(workflow.permissions ?? 'all').filter((level) => level !== 'read')).toEqual([]);
    for (const { uses, with: inputs } of stepsOf(workflow))
      if (uses?.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false });
  });

  it('puts nothing that others write into the text of a script', () => {
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{');
  });
});

describe('continuous integration', () => {
  it('tries every version of Node that is maintained', () => {
    const [, ci] = workflows.find(([name]) => name === 'ci.yml')!;
    expect(ci.jobs.linux.strategy.matrix.node).toEqual([20, 22, 24, 26]);
  });
});

describe('a release', () => {
  it('is published with provenance, from a tag that is the version, and tells what is in it', () => {
    const [, release] = workflows.find(([name]) => name === 'release.yml')!;
    const [job] = Object.values<{ permissions: object }>(release.jobs);
    expect(job?.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
    const scripts = stepsOf(release).map(({ run = '' }) => run);
    for (const part of ['npm publish --provenance', 'npm ci --ignore-scripts', '.github/sbom.sh', 'GITHUB_REF_NAME'])
      expect(
        scripts.some((script) => script.includes(part)),
        part,
      ).toBe(true);
  });
});
