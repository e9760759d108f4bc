import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/ip/address.js';
import { evaluate } from '../../../src/spf/evaluate/evaluate.js';
import { verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { explain } from '../../../src/spf/evaluate/explanation.js';
import { identityOf } from '../../../src/spf/macro/identity.js';
import { hasShared, sharedPath } from '../../support/shared.js';
import { readScenarios } from '../../support/spf/openspf.js';

const suite = ['suites', 'rfc7208', 'rfc7208-tests.yml'];
const present = hasShared(...suite);

describe.skipIf(!present)('the openspf suite for RFC 7208 (skipped where the shared data is missing)', () => {
  for (const scenario of present ? readScenarios(sharedPath(...suite)) : []) {
    describe(scenario.description, () => {
      it.each(scenario.cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
        const envelope = {
          client: parseAddress(one.host)!,
          identity: identityOf(one.mailfrom, one.helo),
          helo: one.helo,
          receiver: 'receiver.example',
          unixSeconds: 0,
        };
        const evaluation = evaluate(envelope, scenario.zone);
        expect(one.results).toContain(verdictOf(evaluation.ending));
        if (one.explanation === undefined) return;
        const explanation = explain(evaluation, envelope, scenario.zone);
        expect(explanation.kind === 'given' ? explanation.text : 'DEFAULT').toBe(one.explanation);
      });
    });
  }
});
