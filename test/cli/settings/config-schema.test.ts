import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/cli/settings/config.js';
import { rules } from '../../../src/rules/all.js';

const schema = JSON.parse(readFileSync(join('schema', 'spf-check.config.schema.json'), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv as never);
const validate = ajv.compile(schema);

const ids = rules.map(({ id }) => id);

describe('the published schema, by a validator', () => {
  it('takes the examples of the documentation, as the reader does', () => {
    const pages = ['configuration.md', 'ci.md'].map((page) => readFileSync(join('docs', page), 'utf8')).join('\n');
    const examples = [...pages.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) {
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      expect(readConfig(text)).toMatchObject({ ok: true });
    }
  });

  it.each([
    '[]',
    '{"domain": []}',
    '{"domains": "a.lt"}',
    '{"domains": [7]}',
    '{"domains": [" "]}',
    '{"domains": [{"massMail": true}]}',
    '{"domains": [{"domain": "a.lt", "mass": true}]}',
    '{"rules": {"spf": "off"}}',
    '{"rules": {"spf/untidy": "low"}}',
    '{"ignore": [{"rule": "spf/untidy"}]}',
    '{"ignore": [{"rule": "spf/untidy", "reason": " "}]}',
    '{"ignore": [{"rule": "spf/untidy", "reason": "x", "until": "2027-02-30"}]}',
    '{"resolver": {"tries": -1}}',
    '{"resolver": {"tries": 11}}',
    '{"resolver": {"timeoutMs": 0}}',
    '{"resolver": {"deadlineMs": 600001}}',
    '{"resolver": {"servers": [""]}}',
    '{"failOn": "none"}',
    '{"maxWarnings": 1.5}',
    '{"strategy": "all"}',
    '{"dkimAlias": "yes"}',
    '{"reportAddress": "d"}',
    '{"reportAddress": "two@a.lt two@b.lt"}',
    '{"domains": [{"domain": "a.lt", "reportAddress": true}]}',
    '{"formats": "text"}',
    '{"baseline": true}',
  ])('%s is refused by both', (text) => {
    expect(validate(JSON.parse(text))).toBe(false);
    expect(readConfig(text)).toMatchObject({ ok: false });
  });

  it('agrees with the reader on whatever is written', () => {
    const odd = fc.constantFrom('', ' ', 'x', -1, 0, 1.5, 11, 1e9, true, null, '2027-02-30', '2027-99-99');
    const mostly = <T>(right: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 15, arbitrary: right }, { weight: 1, arbitrary: odd });
    const domain = mostly(fc.constantFrom('a.lt', 'b.lt'));
    const ignore = fc.record(
      {
        rule: fc.constantFrom(...ids),
        reason: mostly(fc.constant('known')),
        domain: fc.constantFrom('a.lt', 'b.lt'),
        until: mostly(fc.constantFrom('2027-01-31', '2028-02-29')),
      },
      { requiredKeys: ['rule', 'reason'] },
    );
    const massMail = mostly(fc.boolean());
    const dkimAlias = mostly(fc.boolean());
    const reportAddress = mostly(fc.constantFrom('d@a.lt', 'dmarc+x@b.example'));
    const entry = fc.oneof(
      domain,
      fc.record({ domain, massMail, dkimAlias, reportAddress }, { requiredKeys: ['domain'] }),
    );
    const tries = mostly(fc.constantFrom(1, 2, 10));
    const resolver = fc.record({ servers: fc.array(mostly(fc.constant('9.9.9.9'))), tries }, { requiredKeys: [] });
    const config = fc.record(
      {
        domains: mostly(fc.array(entry, { maxLength: 3 })),
        massMail,
        dkimAlias,
        reportAddress,
        strategy: mostly(fc.constantFrom('slim', 'flatten')),
        rules: mostly(fc.dictionary(fc.constantFrom(...ids), mostly(fc.constantFrom('off', 'error')), { maxKeys: 3 })),
        ignore: mostly(fc.array(ignore, { maxLength: 3 })),
        resolver: mostly(resolver),
        formats: mostly(fc.array(mostly(fc.constant('text')), { maxLength: 3 })),
        failOn: mostly(fc.constantFrom('never', 'info')),
        maxWarnings: mostly(fc.constantFrom(0, 7)),
      },
      { requiredKeys: [] },
    );
    const hits = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(config, (one) => {
        const { ok } = readConfig(JSON.stringify(one));
        hits[ok ? 'taken' : 'refused'] += 1;
        expect(validate(JSON.parse(JSON.stringify(one))), JSON.stringify(one)).toBe(ok);
      }),
      { numRuns: 2000 },
    );
    expect(hits.taken).toBeGreaterThan(200);
    expect(hits.refused).toBeGreaterThan(200);
  });
});
