import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { terraformText } from '../../../src/report/publish/terraform-form.js';
import { publishedBy, type Resource, resourcesIn } from './hcl.js';
import { anyChanges, change, ordinary, output, program, split, ttl, twoStrings, valuesIn } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

const terraform = program('terraform', '-version');

/** Away from the machine's own settings, and without a question for new releases. */
const apart = { TF_CLI_CONFIG_FILE: join(folder, 'rc'), CHECKPOINT_DISABLE: '1', TF_DATA_DIR: join(folder, 'data') };

/** Terraform's own reading; without the provider a resource cannot be planned, so its body is read as an object. */
function evaluated(texts: readonly string[]): readonly ReadonlyMap<string, Resource>[] {
  const objects = texts.map((text) => {
    const bodies = text
      .replace(/^import \{\n.*?^\}\n/gms, '')
      .replace(/^resource "dns_txt_record_set" "([^"]+)" \{$/gm, '"$1" = {');
    return `{\n${bodies}}`;
  });
  writeFileSync(join(folder, 'rc'), '');
  writeFileSync(join(folder, 'main.tf'), `locals {\nall = [\n${objects.join(',\n')}\n]\n}\n`);
  const answer = output('terraform', [`-chdir=${folder}`, 'console'], 'base64encode(jsonencode(local.all))\n', apart);
  const json = Buffer.from(answer.trim().replaceAll('"', ''), 'base64').toString('utf8');
  return (JSON.parse(json) as Record<string, Resource>[]).map((one) => new Map(Object.entries(one)));
}

/** Changes that publish something. */
const telling = anyChanges.filter((changes) => valuesIn(changes).length > 0);

describe(`terraformText, read by ${terraform.note}`, () => {
  it.skipIf(terraform.missing)('takes nothing for a template', { timeout: 60_000 }, () => {
    const starts = ['$', '$$', '$$$', '$$$$', '%', '%%', '%%%', '$%', '%$', '\\\\$', '"$', '\\n%'];
    const texts = starts.flatMap((start) => [`${start}{a}`, `${start}{`, start]);
    const changes = [change({ add: texts.map((text) => [text]) })];
    const [resources] = evaluated([terraformText(changes, ttl)]);
    expect(publishedBy(resources!.values())).toEqual(valuesIn(changes));
  });

  it.skipIf(terraform.missing)('means the same values', { timeout: 120_000 }, () => {
    fc.assert(
      // Several at a time: what takes long is to start Terraform.
      fc.property(fc.array(telling, { minLength: 10, maxLength: 10 }), (several) => {
        const texts = several.map((changes) => terraformText(changes, ttl));
        const read = evaluated(texts);
        expect(read).toEqual(texts.map((text) => new Map([...resourcesIn(text)].sort())));
        expect(read.map((resources) => publishedBy(resources.values()))).toEqual(several.map(valuesIn));
      }),
      { numRuns: 3 },
    );
  });

  it.skipIf(terraform.missing)('is formatted as Terraform formats', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'rc'), '');
    for (const changes of [ordinary, twoStrings, split]) {
      const text = terraformText(changes, ttl);
      expect(output('terraform', ['fmt', '-'], text, apart)).toBe(text);
    }
  });
});
