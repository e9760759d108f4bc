import { describe, expect, it } from 'vitest';
import { publishForms } from '../../../src/report/publish/form.js';
import { run } from '../../support/command.js';
import { withDnsServer } from '../../support/dns/false-servers.js';
import { answersOf, type ServerReply } from '../../support/dns/reply.js';
import { zoneText } from '../../support/dns/zones.js';

const view = zoneText(`
@ NS ns1
ns1 A 192.0.2.53
@ MX 10 pastas
pastas A 192.0.2.25
@ TXT "v=spf1 mx -all"
skyrius MX 10 pastas
skyrius TXT "v=spf1 mx -all"
`);

/** The run, where these names have no answer about name servers. */
function fixWithout(silent: RegExp, args: readonly string[], reply: ServerReply = { kind: 'rcode', rcode: 2 }) {
  const truth = answersOf(view);
  return withDnsServer(
    (question) => (question.type === 'NS' && silent.test(question.name) ? reply : truth(question)),
    (server) => run(['fix', ...args, '--server', server, '--lang', 'en']),
  );
}

describe('the zone that a record goes into', () => {
  it.each(publishForms)('%s: is the nearest name with name servers', async (form) => {
    const { code, stdout, stderr } = await fixWithout(/^$/, ['skyrius.manodomenas.lt', '--as', form]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('a:directo.gate.ee');
  });

  it.each(publishForms)('%s: is a guess where that is not known, and not to be published unseen', async (form) => {
    const { code, stdout, stderr } = await fixWithout(/^manodomenas\.lt$/, ['manodomenas.lt', '--as', form]);
    expect(code).toBe(3);
    expect(stdout).toContain('a:directo.gate.ee');
    expect(stderr.replace(/\s+/g, ' ')).toContain('manodomenas.lt is a guess.');
  });

  it('is a guess too where a name below it might be a zone', async () => {
    const args = ['skyrius.manodomenas.lt', '--as', 'nsupdate'];
    const { code, stdout, stderr } = await fixWithout(/^skyrius/, args);
    expect(code).toBe(3);
    expect(stdout).toContain('zone manodomenas.lt.');
    expect(stderr).toContain('DNS did not say where the zone begins');
  });

  it('does not matter for a bare record', async () => {
    const { code, stderr } = await fixWithout(/manodomenas\.lt$/, ['manodomenas.lt']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
