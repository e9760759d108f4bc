import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/ip/address.js';
import { defaultBudget } from '../../src/net/budget.js';
import { NetworkResolver } from '../../src/net/network/resolver.js';
import { resolveWith } from '../../src/net/resolve-with.js';
import { evaluate } from '../../src/spf/evaluate/evaluate.js';
import { verdictOf } from '../../src/spf/evaluate/evaluation.js';
import { explain } from '../../src/spf/evaluate/explanation.js';
import { identityOf } from '../../src/spf/macro/identity.js';
import { answersOf } from '../support/dns/reply.js';
import { startDnsServer } from '../support/dns/server.js';
import { hasShared, sharedPath } from '../support/shared.js';
import { readScenarios } from '../support/spf/openspf.js';

const suite = ['suites', 'rfc7208', 'rfc7208-tests.yml'];
const present = hasShared(...suite);
/** A time-out of the suite costs this much; answers from loopback take a thousandth of it on an idle machine. */
const patience = { timeoutMs: 500, tries: 1 };

describe.skipIf(!present)(
  'the openspf suite over UDP and TCP sockets (skipped where the shared data is missing)',
  () => {
    for (const scenario of present ? readScenarios(sharedPath(...suite)) : []) {
      describe.concurrent(scenario.description, () => {
        let server: Awaited<ReturnType<typeof startDnsServer>>;
        let resolver: NetworkResolver;
        beforeAll(async () => {
          server = await startDnsServer({ answer: answersOf(scenario.zone) });
          resolver = new NetworkResolver({ servers: [{ address: '127.0.0.1', port: server.port }], ...patience });
        });
        afterAll(async () => {
          resolver.close();
          await server.close();
        });
        it.each(scenario.cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
          const envelope = {
            client: parseAddress(one.host)!,
            identity: identityOf(one.mailfrom, one.helo),
            helo: one.helo,
            receiver: 'receiver.example',
            unixSeconds: 0,
          };
          const { value } = await resolveWith(
            (dns) => {
              const evaluation = evaluate(envelope, dns);
              return { evaluation, explanation: explain(evaluation, envelope, dns) };
            },
            resolver,
            defaultBudget,
          );
          expect(one.results).toContain(verdictOf(value.evaluation.ending));
          if (one.explanation === undefined) return;
          const { explanation } = value;
          expect(explanation.kind === 'given' ? explanation.text : 'DEFAULT').toBe(one.explanation);
        });
      });
    }
  },
);
