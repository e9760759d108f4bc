import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckRequest } from '../../src/check/request.js';
import type { DnsView } from '../../src/dns/answer.js';
import { zoneView } from '../../src/dns/zone.js';
import { parseZoneFile } from '../../src/dns/zone-file.js';
import type { ZoneRecord } from '../../src/dns/zone-record.js';
import type { Finding } from '../../src/rules/finding.js';
import { lint } from '../../src/rules/lint.js';
import { company, factsOf } from './zones.js';

/** The zone of an example in a rule, with what Directo publishes unless the example says something of its own. */
export function exampleZone(text: string): DnsView {
  const own = records(text, 'example');
  const owners = new Set(own.map((record) => record.owner));
  const directo = records(readFileSync(join('fixtures', 'zones', '_directo.zone'), 'latin1'), '_directo.zone');
  const view = zoneView([...own, ...directo.filter((record) => !owners.has(record.owner))]);
  const silent = new Set([...text.matchAll(/^; no answer from (\S+)$/gm)].map((match) => match[1]));
  return {
    lookup: (name, type) => (silent.has(name) ? { status: 'failed', reason: 'timeout' } : view.lookup(name, type)),
  };
}

export function findingsIn(text: string, options: Partial<CheckRequest> = {}): readonly Finding[] {
  return lint(factsOf(exampleZone(text), options));
}

function records(text: string, name: string): readonly ZoneRecord[] {
  const result = parseZoneFile({ name, text, origin: company }, () => ({ ok: false, reason: 'not-found' }));
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}\n${text}`);
  return result.records;
}
